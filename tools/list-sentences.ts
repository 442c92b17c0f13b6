/**
 * Prints every French text that people read, one a line, with its place: `node tools/list-sentences.ts [--said]`. With `--said`
 * those of the locale as they are said in both registers, with titles of each gender, counts and both countries, for a grammar
 * checker such as Debian’s libreoffice-grammalecte.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { Manner } from '../guidance/profile.ts';
import { createVoice, type VoiceValues } from '../src/voice.ts';
import { listReadableFiles, readTexts } from './readable-texts.ts';

const { values: options } = parseArgs({ options: { said: { type: 'boolean' } } });
const texts = listReadableFiles().flatMap(readTexts);

/** Titles whose first letters and genders make sentences differ. */
const titles = [
  { feminine: 'Aide-soignante', masculine: 'Aide-soignant' },
  { feminine: 'Hôtesse d’accueil', masculine: 'Hôte d’accueil' },
  { feminine: 'Boulangère', masculine: 'Boulanger' },
];
const counts = [0, 1, 2, 21];
const manners: readonly Manner[] = (['vous', 'tu'] as const).flatMap((register) =>
  (['feminine', 'masculine', 'both'] as const).flatMap((gender) =>
    ([null, 'FR', 'BE'] as const).map((country) => ({ register, titles: gender, country })),
  ),
);

/** What stands for each placeholder of a sentence, in some variety. */
function listValues(text: string): readonly VoiceValues[] {
  const names = [...text.matchAll(/\{\{(\w+)\}\}/g)].flatMap(([, name]) => name ?? []);
  const hasTitle = names.some((name) => titleNames.has(name));
  return counts.flatMap((count) =>
    (hasTitle ? titles : titles.slice(0, 1)).map((title) =>
      Object.fromEntries(
        names.map((name) => [
          name,
          titleNames.has(name) ? title : numberNames.has(name) ? count : (samples[name] ?? 'ranger des livres'),
        ]),
      ),
    ),
  );
}

const titleNames = new Set(['metier', 'present', 'one', 'other', 'occupation', 'to', 'from', 'wider']);
const numberNames = new Set([
  ...['count', 'number', 'of', 'step', 'screens', 'minutes', 'days', 'hours', 'rank', 'max', 'page', 'pages'],
  ...['answered', 'known', 'among', 'picked', 'last', 'followUpDays'],
]);
const samples: Readonly<Record<string, string>> = {
  date: '18 septembre 2025',
  day: 'mardi 1er décembre',
  time: '9 h',
  moment: 'mardi à 9 h',
  name: 'Amélie',
  who: 'Amélie',
  centre: 'Centre des Tilleuls',
  phone: '01 99 00 12 34',
  publisher: 'France Travail',
  publishers: 'France Travail',
  formation: 'CAP Boulanger',
  country: 'Belgique',
};

function listSaid(): ReadonlySet<string> {
  const voice = createVoice();
  const said = new Set<string>();
  for (const { file, path, text } of texts.filter(({ file }) => file.startsWith('locales/'))) {
    const section = file.replace(/^locales\/fr\/(.*)\.json$/, '$1');
    const key = `${section}.${path}`
      .replace(/_(?:one|many|other)$/, '')
      .replace(/_(?:tu|FR|BE)$/, '')
      .replace(/_tu$/, '');
    for (const manner of manners) {
      for (const values of listValues(text)) said.add(`${key}\t${voice.say(key, manner, values)}`);
    }
  }
  return said;
}

const lines = options.said ? [...listSaid()] : texts.map(({ file, line, text }) => `${file}:${line}\t${text}`);
process.stdout.write(`${lines.join('\n')}\n`);
