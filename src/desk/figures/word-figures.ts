import type { Library } from '../../../knowledge/library.ts';
import { endings, type Family, families, figureOf } from '../../figures/families.ts';
import type { Month } from '../../figures/month.ts';
import { formatTitle, type Voice } from '../../voice.ts';
import type { Count } from '../case-wire.ts';
import type { FigureRow, Figures, FigureTable } from './figure-wire.ts';
import type { ToldMonth } from './read-months.ts';

interface Words {
  readonly voice: Voice;
  readonly library: Pick<Library, 'findMetier' | 'findFormation'>;
}

const manner = { register: 'vous', titles: 'both', country: null } as const;

/** So many métiers or formations are told at most, the most frequent first. */
const mostListed = 20;

const monthFormat = new Intl.DateTimeFormat('fr', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The questions of whoever answers for a centre, each with its table; one that has nothing to tell is left out. */
export function wordFigures(months: readonly ToldMonth[], words: Words): Figures {
  if (months.length === 0) return { months: [], tables: [] };
  const tables = [tellPeople(months, words), ...families.map((family) => tellFamily(months, family, words))];
  return {
    months: months.map(({ month }) => formatMonth(month)),
    tables: tables.filter(({ rows }) => rows.length > 0),
  };
}

function formatMonth(month: Month): string {
  return monthFormat.format(new Date(`${month}-01T00:00:00Z`));
}

/** How many came, as the sum of what became of them. */
function tellPeople(months: readonly ToldMonth[], { voice }: Words): FigureTable {
  const ended = endings.map((ending) => figureOf({ name: 'end' }, ending));
  const rows = endings.map((ending, index) =>
    toRow(voice.say(`statistics.end.${ending}`, manner), months, [ended[index] ?? '']),
  );
  const all = toRow(voice.say('statistics.end.all', manner), months, ended);
  return { ...tellHead('end', voice), rows: [all, ...rows] };
}

function tellHead(name: string, voice: Voice): Pick<FigureTable, 'title' | 'about'> {
  return { title: voice.say(`statistics.title.${name}`, manner), about: voice.say(`statistics.about.${name}`, manner) };
}

function tellFamily(months: readonly ToldMonth[], family: Family, words: Words): FigureTable {
  const keys = family.keys === 'any' ? listKeys(months, family) : family.keys;
  const rows = keys.map((key) => toRow(labelOf(family, key, words), months, [figureOf(family, key)]));
  const told = rows.filter(({ sum }) => sum !== 'fewer');
  return { ...tellHead(family.name, words.voice), rows: told.toSorted(compare).slice(0, mostListed) };
}

/** The most frequent first, as far as it is told; the order tells nothing else. */
function compare(one: FigureRow, other: FigureRow): number {
  return Number(other.sum) - Number(one.sum) || one.label.localeCompare(other.label, 'fr');
}

function listKeys(months: readonly ToldMonth[], { name }: Family): readonly string[] {
  const figures = new Set(months.flatMap(({ told }) => [...told.keys()]));
  return [...figures].filter((figure) => figure.startsWith(`${name}/`)).map((figure) => figure.slice(name.length + 1));
}

/** A métier or a formation that is known no more keeps its id. */
function labelOf({ name }: Family, key: string, { voice, library }: Words): string {
  switch (name) {
    case 'asked':
      return voice.say(`rubriques.${key}`, manner);
    case 'shown':
    case 'opened':
    case 'chosen': {
      const metier = library.findMetier(key);
      return metier === undefined ? key : formatTitle(metier.label, manner);
    }
    case 'formation-shown':
    case 'formation-opened':
      return library.findFormation(key)?.label ?? key;
    case 'aim':
    case 'stopped':
      return voice.say(`statistics.place.${key}`, manner);
    default:
      return voice.say(`statistics.${name}.${key}`, manner);
  }
}

function toRow(label: string, months: readonly ToldMonth[], figures: readonly string[]): FigureRow {
  const numbers = months.map(({ told }) => figures.reduce((sum, figure) => sum + (told.get(figure) ?? 0), 0));
  return { label, counts: numbers.map(toCount), sum: toCount(numbers.reduce((sum, one) => sum + one, 0)) };
}

/** None at all is not told apart from few: else « moins de 5 » would say that there is somebody. */
function toCount(number: number): Count {
  return number === 0 ? 'fewer' : number;
}
