import { readdirSync, readFileSync } from 'node:fs';
import { createInstance } from 'i18next';
import type { Day, NamedTrait, TimeOfDay, Values, Word } from '../dialogs/message.ts';
import type { Manner } from '../guidance/profile.ts';
import type { Title } from '../knowledge/metier.ts';
import { once } from '../knowledge/once.ts';
import { nestQuotes } from './nest-quotes.ts';

/** What fills sentences, once traits are named. */
export type VoiceValues = Readonly<Record<string, Exclude<Values[string], NamedTrait>>>;

/** Turns locale keys into the words that one person reads. */
export interface Voice {
  /** The sentence of a key, in the person's register and country. Throws on an unknown key. */
  say(key: string, manner: Manner, values?: VoiceValues): string;
  /** Whether a key exists in any variant. */
  knows(key: string): boolean;
}

/** Sections that are read at their first key: long, and of no use before somebody walks the guided path. */
const readLate: readonly string[] = ['choices'];

/** Reads `locales/fr/*.json`, one section a file. */
export function createVoice(folder: URL | string = new URL('../locales/fr/', import.meta.url)): Voice {
  const base = new URL(folder, import.meta.url);
  const i18n = createInstance();
  const names = listSections(base);
  const sections = loadSections(
    base,
    names.filter((name) => !readLate.includes(name)),
  );
  const early = listSentences(sections);
  // The call completes before it returns: `initAsync: false` and resources at hand.
  void i18n.init({
    lng: 'fr',
    fallbackLng: false,
    initAsync: false,
    resources: { fr: { translation: sections } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  const readNow = (name: string): Sentences => {
    const section = loadSections(base, [name]);
    i18n.addResourceBundle('fr', 'translation', section, true);
    return listSentences(section);
  };
  const late = new Map(
    names.filter((name) => readLate.includes(name)).map((name) => [name, once(() => readNow(name))]),
  );
  const sentencesOf = (key: string): Sentences => late.get(key.slice(0, key.indexOf('.')))?.() ?? early;
  const say: Voice['say'] = (key, manner, values = {}) => {
    const { known, plain } = sentencesOf(key);
    const candidate = candidateKeys(key, manner).find((each) => known.has(each));
    if (candidate === undefined) throw new Error(`locales/fr has no sentence "${key}"`);
    const formatted = formatValues(values, manner, (word) => say(word.key, manner));
    return nestQuotes(fillIn(plain.get(candidate), formatted) ?? i18n.t(candidate, formatted));
  };
  return { knows: (key) => sentencesOf(key).known.has(key), say };
}

/** A title in the gender the person chose; for both, « Hôtesse / Hôte de caisse »: what they share is said once. */
export function formatTitle({ feminine, masculine }: Title, { titles }: Pick<Manner, 'titles'>): string {
  if (titles !== 'both') return titles === 'feminine' ? feminine : masculine;
  if (feminine === masculine) return feminine;
  const shared = countSharedWords(feminine.split(' '), masculine.split(' '));
  const own = shared === 0 ? feminine : feminine.split(' ').slice(0, -shared).join(' ');
  return `${own} / ${masculine}`;
}

/** Words that both end with; the first word of each is always its own. */
function countSharedWords(one: readonly string[], other: readonly string[]): number {
  const most = Math.min(one.length, other.length) - 1;
  let shared = 0;
  while (shared < most && one.at(-1 - shared) === other.at(-1 - shared)) shared += 1;
  return shared;
}

/** « a, b et c »; where one of them holds an « et » of its own, « a et b\u202f; c », so that nobody takes it for two. */
export function formatList(parts: readonly string[]): string {
  const isClear = parts.length < 2 || parts.every((part) => !joins.test(part));
  return isClear ? lists.format(parts) : parts.join('\u202f; ');
}

/** An « et » between words; what stands in guillemets is told apart by them. */
const joins = /^[^«]* et /;

const lists = new Intl.ListFormat('fr', { type: 'conjunction' });

function listSections(folder: URL): readonly string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.map((file) => file.replace('.json', ''));
}

function loadSections(folder: URL, names: readonly string[]): Record<string, unknown> {
  const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
  return Object.fromEntries(names.map((name) => [name, read(name)]));
}

interface Sentences {
  /** Every key that can be said; those with a plural, without its ending. */
  readonly known: ReadonlySet<string>;
  /** Sentences without plural or reference: most are, and i18next takes long to find that out. */
  readonly plain: ReadonlyMap<string, Sentence>;
}

/** Texts and names of values, by turns; the first is a text. */
type Sentence = readonly string[];

/** The same as i18next makes of it; undefined where a value is missing, which is for i18next to tell. */
function fillIn(sentence: Sentence | undefined, values: Readonly<Record<string, string | number>>): string | undefined {
  if (sentence === undefined) return undefined;
  const parts = sentence.map((part, index) => (index % 2 === 0 ? part : values[part]));
  return parts.includes(undefined) ? undefined : parts.join('');
}

function listSentences(sections: Record<string, unknown>): Sentences {
  const all = listKeys(sections, '');
  const plural = /_(?:one|many|other)$/;
  const hasPlural = new Set(all.flatMap(([key]) => (plural.test(key) ? [key, key.replace(plural, '')] : [])));
  return {
    known: new Set([...all.map(([key]) => key), ...hasPlural]),
    plain: new Map(
      all
        .filter(([key, sentence]) => !hasPlural.has(key) && !sentence.includes('$t('))
        .map(([key, sentence]) => [key, sentence.split(/\{\{(\w+)\}\}/)] as const)
        .filter(([, parts]) => !parts.some((part) => part.includes('{{'))),
    ),
  };
}

function listKeys(section: object, path: string): readonly (readonly [key: string, sentence: string])[] {
  return Object.entries(section).flatMap(([name, found]: [string, unknown]) => {
    if (typeof found === 'string') return [[path + name, found] as const];
    return typeof found === 'object' && found !== null ? listKeys(found, `${path}${name}.`) : [];
  });
}

/** Most particular first: register and country, register, country, plain. */
function candidateKeys(key: string, { register, country }: Manner): readonly string[] {
  const tu = register === 'tu' ? ['_tu'] : [];
  const place = country === null ? [] : [`_${country}`];
  return [...tu.flatMap((one) => place.map((two) => one + two)), ...tu, ...place, ''].map((suffix) => key + suffix);
}

function formatValues(
  values: VoiceValues,
  manner: Manner,
  say: (word: Word) => string,
): Record<string, string | number> {
  const format = (value: VoiceValues[string]): string | number => {
    if (typeof value === 'string' || typeof value === 'number') return value;
    if (isList(value)) return formatList(value.map((each) => (typeof each === 'string' ? each : say(each))));
    if ('day' in value) return formatDay(value);
    return 'minutes' in value ? formatTime(value) : formatTitle(value, manner);
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, format(value)]));
}

const getDays = once(
  () => new Intl.DateTimeFormat('fr', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }),
);

/** « mardi 1er décembre ». */
function formatDay({ day }: Day): string {
  return getDays().format(new Date(day)).replace(/\b1\b/, '1er');
}

/** « 9 h », « 13 h 30 », with spaces that do not break. */
function formatTime({ minutes }: TimeOfDay): string {
  const rest = minutes % 60;
  const hour = `${Math.floor(minutes / 60)}\u00a0h`;
  return rest === 0 ? hour : `${hour}\u00a0${String(rest).padStart(2, '0')}`;
}

function isList(value: Exclude<VoiceValues[string], string | number>): value is readonly (string | Word)[] {
  return Array.isArray(value);
}
