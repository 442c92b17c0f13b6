import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { listReadableFiles, readTexts } from '../../tools/readable-texts.ts';
import { findPlaceholders, findSentences, findUses, type Sentence, type Use } from './locale-keys.ts';

const folder = 'locales/fr';
const sections = readdirSync(folder).map((file) => file.replace('.json', ''));
const sentences = sections.flatMap((section) =>
  findSentences(section, JSON.parse(readFileSync(`${folder}/${section}.json`, 'utf8'))),
);
const byKey = new Map(sentences.map((sentence) => [sentence.key, sentence]));
const byBase = Map.groupBy(sentences, ({ base }) => base);
const uses = ['dialogs', 'guidance', 'knowledge', 'src', 'web']
  .flatMap((room) => readdirSync(room, { recursive: true, encoding: 'utf8' }).map((file) => `${room}/${file}`))
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => findUses(file, sections));
const isBranch = ({ key }: Use): boolean => sentences.some((sentence) => sentence.key.startsWith(`${key}.`));
const named = uses.flatMap((use) => use.named).filter((use) => !isBranch(use));
/** Beginnings of keys: templates, and whole branches handed to a function. */
const prefixes = uses.flatMap((use) => [...use.prefixes, ...use.named.filter(isBranch).map(({ key }) => `${key}.`)]);

/** What src/render.ts gives to every message. */
const given = ['centre', 'days', 'kept'];

/** A page does not know who reads it, nor does a refusal or a thread: they say vous to all. So does a sentence named `vous`: it answers that wish. */
const pageSections = [
  'privacy',
  'desk',
  'pages',
  'fiche-page',
  'personal-data',
  'public',
  'refusals',
  'teams-desk',
  'widget',
];

describe('the keys of locales/fr', () => {
  it('exist where the code names them', () => {
    expect(named.filter(({ key }) => !byBase.has(key)).map(({ file, key }) => `${file}: ${key}`)).toEqual([]);
  });

  it('exist where the code names their beginning', () => {
    expect(prefixes.filter((prefix) => !sentences.some(({ key }) => key.startsWith(prefix)))).toEqual([]);
  });

  it('are all used', () => {
    const keys = new Set(named.map(({ key }) => key));
    const isUsed = (base: string): boolean => keys.has(base) || prefixes.some((prefix) => base.startsWith(prefix));
    expect([...byBase.keys()].filter((base) => !isUsed(base))).toEqual([]);
  });

  it('have a sentence for whoever told nothing of themselves', () => {
    const plain = (base: string): boolean => byKey.has(base) || byKey.has(`${base}_other`);
    expect([...byBase.keys()].filter((base) => !plain(base))).toEqual([]);
  });

  it('have all three plurals of French, or none', () => {
    const counted = sentences
      .filter(({ key }) => /_(one|many|other)$/.test(key))
      .map(({ key }) => key.replace(/_\w+$/, (end) => end.replace(/_(one|many|other)$/, '')));
    const missing = [...new Set(counted)].flatMap((stem) =>
      ['one', 'many', 'other'].map((plural) => `${stem}_${plural}`).filter((key) => !byKey.has(key)),
    );
    expect(missing).toEqual([]);
  });
});

describe('the placeholders', () => {
  it('are supplied where the key is named', () => {
    const unsupplied = named.flatMap(({ file, key, values }) => {
      if (values === 'unknown') return [];
      const wanted = new Set((byBase.get(key) ?? []).flatMap(({ text }) => findPlaceholders(text)));
      return [...wanted]
        .filter((name) => !values.includes(name) && !given.includes(name))
        .map((name) => `${file}: ${key} lacks ${name}`);
    });
    expect(unsupplied).toEqual([]);
  });

  it('are the same in vous and in tu', () => {
    const different = sentences
      .filter((one) => findTwin(one) !== undefined)
      .filter((one) => `${findPlaceholders(one.text)}` !== `${findPlaceholders(findTwin(one)?.text ?? '')}`);
    expect(different.map(({ key }) => key)).toEqual([]);
  });
});

describe('vous and tu', () => {
  it('each sentence that says vous has a twin that says tu', () => {
    const alone = sentences
      .filter(({ key }) => !pageSections.includes(key.split('.')[0] ?? '') && !key.endsWith('.vous'))
      .filter(({ variants }) => !variants.includes('tu'))
      .filter((one) => saysVous(one.text) && findTwin(one) === undefined);
    expect(alone.map(({ key }) => key)).toEqual([]);
  });

  it('no twin says vous', () => {
    const twins = sentences.filter(({ variants }) => variants.includes('tu'));
    expect(twins.filter(({ text }) => saysVous(text)).map(({ key, text }) => `${key}: ${text}`)).toEqual([]);
  });

  it('no twin stands without its sentence in vous', () => {
    const twins = sentences.filter(({ variants }) => variants.includes('tu'));
    expect(twins.filter(({ key }) => !byKey.has(key.replace('_tu', ''))).map(({ key }) => key)).toEqual([]);
  });

  it('no fact of the knowledge says either: it is shown to both', () => {
    const facts = listReadableFiles()
      .filter((file) => file.startsWith('knowledge/'))
      .flatMap(readTexts);
    const told = facts.filter(({ text }) => saysVous(text) || /(?<![\p{L}-])(?:tu|tes|toi)(?![\p{L}-])/iu.test(text));
    expect(told.map(({ file, line, text }) => `${file}, line ${line}: ${text}`)).toEqual([]);
  });

  it.each([
    ['Que savez-vous faire ?', true],
    ['Dites-moi tout.', true],
    ['Voici votre liste.', true],
    ['Les compétences dites humaines, faites pour durer.', false],
    ['Prenez un rendez-vous.', true],
    ['Un rendez-vous chez nous, c’est assez.', false],
    ['Que sais-tu faire ?', false],
  ])('%j says vous: %s', (text, expected) => {
    expect(saysVous(text)).toBe(expected);
  });
});

function findTwin({ base, variants }: Sentence): Sentence | undefined {
  if (variants.includes('tu')) return undefined;
  return byKey.get([base, 'tu', ...variants].join('_'));
}

/** The pronoun, its possessives, a verb in -ez, or « dites » and « faites » where they command. */
function saysVous(text: string): boolean {
  const bare = text.toLocaleLowerCase('fr').replace(/rendez-vous/g, '');
  if (/(?:^|[.?!…:]\s*)(?:dites|faites)\b|\b(?:dites|faites)-/.test(bare)) return true;
  const notVerbs = ['chez', 'assez', 'nez', 'rez'];
  const words = bare.match(/\p{L}+/gu) ?? [];
  return words.some((word) => /^(?:vous|votre|vos|êtes)$|ez$/.test(word) && !notVerbs.includes(word));
}
