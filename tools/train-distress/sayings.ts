import { readdirSync, readFileSync, statSync } from 'node:fs';
import { parse } from 'yaml';

/** What the voice is trained on; `background` are texts of the bot's own world, too many and too plain to count whole. */
export interface Sayings {
  readonly distress: readonly string[];
  readonly harmless: readonly string[];
  readonly background: readonly string[];
}

/** One family is heard by so many of its sayings at most, evenly spread, so that none drowns the others. */
const MOST_OF_FAMILY = 60;
/** What somebody said counts more than a composed saying. */
const SAID_COUNT = 2;
const SURROUNDINGS = 5;
const LONG_SENTENCE = 12;
/** Typed words are folded before they are weighed, a few into none: stretches of several lengths are learnt. */
const STEP = 7;
const LONGEST_BACKGROUND = 200;
const EVERYDAY = ['commands.json', 'speech-acts.json', 'questions'].map((name) => `tests/fixtures/${name}`);

/** All the sayings: fixtures, families, what people say to the bot every day, and what the bot knows. */
export function readSayings(): Sayings {
  const families = readFamilies();
  const everyday = [...EVERYDAY, 'bench/data'].flatMap(readTexts).filter((text) => !/^\W*[a-z-]+$/.test(text));
  const cries = readTexts('tests/fixtures/distress.json');
  const lookAlikes = readTexts('tests/fixtures/look-alikes.json');
  return {
    distress: [...repeat(cries), ...surround(cries, everyday), ...expandFamilies(families.distress)],
    harmless: [
      ...repeat([...lookAlikes, ...everyday]),
      ...repeat([...lookAlikes, ...everyday].flatMap(cutLong)),
      ...surround([...lookAlikes, ...everyday], everyday),
      ...expandFamilies(families.harmless),
    ],
    background: ['knowledge/data/metiers', 'locales/fr']
      .flatMap(readTexts)
      .filter((text) => text.includes(' ') && text.length < LONGEST_BACKGROUND && !/urgence|vos jours/.test(text)),
  };
}

/** The stretches by which a long harmless message is weighed: none of them is a cry. */
function cutLong(text: string): readonly string[] {
  return text.split(/[.!?;…\n]+/).flatMap((sentence) => {
    const words = sentence.trim().split(/\s+/);
    if (words.length < LONG_SENTENCE) return [];
    const starts = words.flatMap((_, index) => (index % STEP === 0 && index < words.length - STEP ? [index] : []));
    return starts.map((start) => words.slice(start, start + 2 * STEP).join(' '));
  });
}

/** Each text as a stretch of a long message shows it: between the end of another text and the beginning of a third. */
function surround(texts: readonly string[], others: readonly string[]): readonly string[] {
  return texts.map((text, index) => {
    const before = others[(index * 7) % others.length]?.split(' ').slice(-SURROUNDINGS) ?? [];
    const after = others[(index * 13) % others.length]?.split(' ').slice(0, SURROUNDINGS) ?? [];
    return [...(index % 3 === 1 ? [] : before), text, ...(index % 3 === 2 ? [] : after)].join(' ');
  });
}

/** Every saying of a family: « (a|b) c » gives « a c » and « b c ». */
export function expandFamily(family: string): readonly string[] {
  const choice = /\(([^()]*)\)/.exec(family);
  if (choice === null) return [family.replace(/\s+/g, ' ').trim()];
  const [whole, alternatives = ''] = choice;
  return alternatives.split('|').flatMap((one) => expandFamily(family.replace(whole, () => one)));
}

function expandFamilies(families: readonly string[]): readonly string[] {
  return families.flatMap((family) => {
    const sayings = expandFamily(family);
    const step = Math.max(1, sayings.length / MOST_OF_FAMILY);
    return Array.from(
      { length: Math.min(sayings.length, MOST_OF_FAMILY) },
      (_, index) => sayings[Math.floor(index * step)] ?? '',
    );
  });
}

function repeat(texts: readonly string[]): readonly string[] {
  return Array.from({ length: SAID_COUNT }, () => texts).flat();
}

function readFamilies(): { readonly distress: readonly string[]; readonly harmless: readonly string[] } {
  return parse(readFileSync('tests/fixtures/distress-sayings.yaml', 'utf8'));
}

/** Every text in a JSON or YAML file, or in all those of a folder. */
function readTexts(path: string): readonly string[] {
  if (statSync(path).isDirectory())
    return readdirSync(path)
      .toSorted()
      .flatMap((name) => readTexts(`${path}/${name}`));
  return /\.(json|yaml)$/.test(path) ? findTexts(parse(readFileSync(path, 'utf8'))) : [];
}

function findTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(findTexts);
}
