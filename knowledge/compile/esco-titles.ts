import { foldText } from '../fold-text.ts';
import type { Title } from '../metier.ts';
import { analyse } from '../search/analyse.ts';

/**
 * The titles that labels of ESCO hold. « boulanger/boulangère » is both genders of one, « vendeur/vendeuse en magasin »
 * too, and so are two labels that differ by gender alone; what cannot be parted or joined for sure stays as it is.
 */
export function readEscoTitles(labels: readonly string[]): readonly Title[] {
  const titles = labels.map(readTitle);
  const pairs = titles.filter(({ feminine, masculine }) => feminine !== masculine);
  const paired = new Set(pairs.flatMap(({ feminine, masculine }) => [foldTitle(feminine), foldTitle(masculine)]));
  const alone = titles
    .filter(({ feminine, masculine }) => feminine === masculine && !paired.has(foldTitle(feminine)))
    .map(({ feminine }) => feminine);
  const byForm = Map.groupBy(alone, (title) =>
    analyse(title)
      .map(({ form }) => form)
      .join(' '),
  );
  const all = [...pairs, ...[...byForm.values()].flatMap(joinGenders)];
  return [
    ...new Map(all.map((title) => [`${foldTitle(title.masculine)}/${foldTitle(title.feminine)}`, title])).values(),
  ];
}

/** Two titles of one form, such as « agent de caisse » and « agente de caisse »: the feminine is longer, or ends in e. */
function joinGenders(titles: readonly string[]): readonly Title[] {
  const [one, other, ...more] = [...new Map(titles.map((title) => [foldTitle(title), title])).values()];
  if (one === undefined || other === undefined || more.length > 0) {
    return titles.map((title) => ({ feminine: title, masculine: title }));
  }
  const isFeminine = one.length === other.length ? /e(?: |$)/.test(differ(one, other)) : one.length > other.length;
  return [isFeminine ? { feminine: one, masculine: other } : { feminine: other, masculine: one }];
}

/** The first word of one title that the other has not. */
function differ(one: string, other: string): string {
  const words = other.split(' ');
  return one.split(' ').find((word, place) => word !== words[place]) ?? '';
}

/** A title as titles are compared: case, accents, hyphens and apostrophes aside, gender and number as they stand. */
export function foldTitle(title: string): string {
  return foldText(title).replace(/[-–]/g, ' ').replace(/\s+/g, ' ').trim();
}

function readTitle(label: string): Title {
  const parts = label.split('/').map((part) => part.trim());
  const [masculine = '', feminine = ''] = parts;
  if (parts.length !== 2 || masculine === '' || feminine === '') return { feminine: label, masculine: label };
  return readPair(masculine.split(' '), feminine.split(' ')) ?? { feminine: label, masculine: label };
}

/** Words at whose start both genders are alike. */
const sharedLetters = 3;

/** Two whole titles have as many words; else the two words around the stroke are one in both genders. */
function readPair(first: readonly string[], second: readonly string[]): Title | undefined {
  const areAlike = (one = '', other = ''): boolean =>
    foldText(one).slice(0, sharedLetters) === foldText(other).slice(0, sharedLetters);
  if (first.length === second.length && areAlike(first[0], second[0])) {
    return { masculine: first.join(' '), feminine: second.join(' ') };
  }
  if (!areAlike(first.at(-1), second[0])) return undefined;
  return {
    masculine: [...first, ...second.slice(1)].join(' '),
    feminine: [...first.slice(0, -1), ...second].join(' '),
  };
}
