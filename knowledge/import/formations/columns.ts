import { foldText } from '../../fold-text.ts';
import { isWithinEdits } from '../../search/edit-distance.ts';

/** The columns of a catalogue, as its template names them. */
export const columns = [
  'titre',
  'métiers',
  'codes ROME',
  'référence',
  'certification',
  'niveau',
  'prérequis',
  'durée',
  'lieux',
  'sessions',
  'modalité',
  'prix',
  'financement',
  'lien',
  'valable jusqu’au',
  'type',
] as const;

export type Column = (typeof columns)[number];

/** Other names that people write above the same column, folded. */
const otherNames: Readonly<Partial<Record<Column, readonly string[]>>> = {
  titre: ['intitule', 'formation', 'nom'],
  métiers: ['metier', 'metiers vises'],
  'codes ROME': ['code rome', 'rome'],
  référence: ['ref', 'reference interne'],
  certification: ['rncp', 'code rncp', 'diplome'],
  prérequis: ['pre requis'],
  lieux: ['lieu', 'ville', 'villes'],
  sessions: ['session', 'dates', 'dates de session'],
  modalité: ['modalites'],
  prix: ['tarif', 'cout'],
  financement: ['financements'],
  lien: ['url', 'adresse web', 'site'],
  'valable jusqu’au': ['valable jusque', 'valide jusqu au', 'fin de validite'],
};

/** Where each column stands, and what is wrong with the header. */
export interface Header {
  readonly places: ReadonlyMap<Column, number>;
  readonly problems: readonly string[];
}

/** Finds the columns whatever their order, case and accents; a name that is not known is a problem, never dropped. */
export function readHeader(names: readonly string[]): Header {
  const places = new Map<Column, number>();
  const problems: string[] = [];
  for (const [place, name] of names.entries()) {
    // Spreadsheets leave empty columns at the end.
    if (name === '') continue;
    const column = findColumn(name);
    if (column === undefined) problems.push(`column « ${name} »: is not known, expected ${suggest(name)}.`);
    else if (places.has(column)) problems.push(`column « ${name} »: stands twice, expected « ${column} » once.`);
    else places.set(column, place);
  }
  if (!places.has('titre')) problems.push('column « titre »: is missing, expected the title of each formation.');
  if (!places.has('métiers') && !places.has('codes ROME')) {
    problems.push('columns « métiers » and « codes ROME »: are both missing, expected one of them at least.');
  }
  return { places, problems };
}

function findColumn(name: string): Column | undefined {
  const folded = foldName(name);
  return columns.find((column) => foldName(column) === folded || otherNames[column]?.includes(folded));
}

function foldName(name: string): string {
  return foldText(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The column that differs by two letters at most, else all of them. */
function suggest(name: string): string {
  const near = columns.find((column) => isWithinEdits(foldName(column), foldName(name), 2));
  return near === undefined ? `one of ${columns.join(', ')}` : `« ${near} » perhaps`;
}
