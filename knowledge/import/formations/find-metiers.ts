import { foldText } from '../../fold-text.ts';
import type { Library } from '../../library.ts';
import type { Metier, MetierId, RomeCode } from '../../metier.ts';
import { isWithinEdits } from '../../search/edit-distance.ts';

/** A métier that a catalogue names: its code leads to it still when an import gives it another id. */
export interface MetierRef {
  readonly metierId: MetierId;
  readonly romeCode: RomeCode | null;
}

/** Finds the métiers that cells name; a sentence on what was expected where there is none, or several. */
export interface MetierFinder {
  byName(written: string): MetierRef | string;
  byCode(written: string): MetierRef | string;
}

/** What the finder needs from the library. */
export type KnownMetiers = Pick<Library, 'metiers' | 'search'>;

export function createMetierFinder(library: KnownMetiers): MetierFinder {
  const byTitle = indexTitles(library.metiers);
  const byCode = new Map(library.metiers.map((metier) => [metier.romeCode, metier]));
  return {
    byName: (written) => {
      const found = findNamed(written, byTitle);
      if (found.length === 1 && found[0] !== undefined) return refTo(found[0]);
      if (found.length > 1) return `is "${written}", the name of several métiers: expected one of ${list(found)}.`;
      return `is "${written}", no métier that is known${suggestNames(written, library)}.`;
    },
    byCode: (written) => {
      const code = written.toUpperCase().replace(/\s/g, '');
      if (!/^[A-N]\d{4}$/.test(code)) return `is "${written}", expected a letter and four digits such as "D1102".`;
      const metier = byCode.get(code);
      return metier === undefined
        ? `is "${written}", no code of a métier that is known${suggestCodes(code, library.metiers)}.`
        : refTo(metier);
    },
  };
}

function refTo({ metierId, romeCode }: Metier): MetierRef {
  return { metierId, romeCode };
}

/** An id, then labels before appellations: a label is one métier's alone, an appellation may be several's. */
function indexTitles(metiers: readonly Metier[]): readonly ReadonlyMap<string, readonly Metier[]>[] {
  const index = (titlesOf: (metier: Metier) => readonly string[]): ReadonlyMap<string, readonly Metier[]> => {
    const byTitle = new Map<string, readonly Metier[]>();
    for (const metier of metiers) {
      for (const title of new Set(titlesOf(metier).map(foldTitle))) {
        byTitle.set(title, [...(byTitle.get(title) ?? []), metier]);
      }
    }
    return byTitle;
  };
  return [
    index(({ metierId }) => [metierId]),
    index(({ label }) => [label.feminine, label.masculine]),
    index(({ appellations }) => appellations.flatMap(({ feminine, masculine }) => [feminine, masculine])),
  ];
}

/** « Boulanger / Boulangère » is both of its titles. */
function findNamed(written: string, indexes: readonly ReadonlyMap<string, readonly Metier[]>[]): readonly Metier[] {
  const titles = [written, ...written.split(/\s*\/\s*/)].map(foldTitle);
  for (const byTitle of indexes) {
    const found = new Set(titles.flatMap((title) => byTitle.get(title) ?? []));
    if (found.size > 0) return [...found];
  }
  return [];
}

function foldTitle(title: string): string {
  return foldText(title).replace(/\s+/g, ' ').trim();
}

const mostSuggested = 3;

function suggestNames(written: string, { metiers, search }: KnownMetiers): string {
  const folded = foldTitle(written);
  const misspelt = metiers.filter(({ metierId, label }) =>
    [metierId, label.feminine, label.masculine].some((title) => isWithinEdits(foldTitle(title), folded, 2)),
  );
  const similar = search
    .findMetiers(written)
    .flatMap(({ metierId }) => metiers.find((each) => each.metierId === metierId) ?? []);
  return suggest([...misspelt, ...similar]);
}

function suggestCodes(code: RomeCode, metiers: readonly Metier[]): string {
  const near = metiers.filter(({ nearestRomeCode }) => nearestRomeCode === code);
  const misspelt = metiers.filter(({ romeCode }) => romeCode !== null && isWithinEdits(romeCode, code, 1));
  return suggest([...near, ...misspelt]);
}

function suggest(metiers: readonly Metier[]): string {
  const nearest = [...new Set(metiers)].slice(0, mostSuggested);
  return nearest.length === 0 ? '' : `: perhaps ${list(nearest)}`;
}

function list(metiers: readonly Metier[]): string {
  return metiers
    .map(
      ({ metierId, romeCode, label }) => `${metierId} (${label.masculine}${romeCode === null ? '' : `, ${romeCode}`})`,
    )
    .join(', ');
}
