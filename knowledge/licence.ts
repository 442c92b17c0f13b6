import { foldText } from './fold-text.ts';
import type { Library } from './library.ts';
import type { Metier } from './metier.ts';

/** A driving licence by its category: moto, voiture, camion, bus or car. */
export type Licence = (typeof licences)[number];

export const licences = ['A', 'B', 'C', 'D'] as const;

/** Driving licences of which a métier asks for one. */
export interface AskedLicence {
  readonly licences: readonly Licence[];
  /** The fiche says that one cannot do without; else it may be asked for, or is listed among what people know. */
  readonly isRequired: boolean;
}

/**
 * What a fiche tells of driving licences: its sentences on how one gets in, its contextes, and the licences that the
 * ROME lists among its savoirs. Null: the fiche names none, which does not mean that nobody asks for one.
 */
export function findLicence(metier: Metier, library: Library): AskedLicence | null {
  const before = known.get(metier);
  if (before !== undefined) return before;
  const found = readLicence(metier, library);
  known.set(metier, found);
  return found;
}

const known = new WeakMap<Metier, AskedLicence | null>();

function readLicence(metier: Metier, library: Library): AskedLicence | null {
  const told = metier.facts
    .filter(({ rubrique }) => rubrique === 'acces')
    .flatMap(({ text }) => text.split(/(?<=[.;])\s+/))
    .map((sentence) => ({ licences: readLicences(sentence), isOpen: open.test(foldText(sentence)) }));
  const required = told.flatMap((each) => (each.isOpen ? [] : each.licences));
  const ofContexte: readonly Licence[] = metier.contextes.includes(carContexte) ? ['B'] : [];
  if (required.length + ofContexte.length > 0)
    return { licences: sort([...required, ...ofContexte]), isRequired: true };
  const listed = metier.savoirs
    .map((code) => library.getCompetence(code).label)
    .filter((label) => label.startsWith('Permis de conduire'))
    .flatMap(readLicences);
  const possible = sort([...told.flatMap((each) => each.licences), ...listed]);
  return possible.length === 0 ? null : { licences: possible, isRequired: false };
}

/** The authored fiches have it where a licence is asked: a constraint in the guise of a contexte. */
export const carContexte = 'permis-b';

/** Words that leave it open, and words for only a part of the work. */
const open =
  /\b(?:peu(?:t|vent)|souvent|conseilles?|recommandee?s?|utiles?|certaine?s? (?:cas|entreprises)|amenee? a|en cas d|a moteur)\b|^pour conduire/;

/** Licences that a sentence names; « permis de conduire » alone is that for a car. Other permits are none. */
export function readLicences(sentence: string): readonly Licence[] {
  const [, named] = /\bpermis\b(?! (?:de (?!conduire)|d[’']))(.*)/i.exec(sentence) ?? [];
  if (named === undefined) return [];
  const found = Array.from(named.matchAll(/\b([ABCD])[12]?E?\b(?!['’])/g), ([, category]) => category);
  const categories = licences.filter((each) => found.includes(each));
  return categories.length === 0 && /\bpermis de conduire\b(?! (?:de )?(?:la )?cat)/i.test(sentence)
    ? ['B']
    : categories;
}

function sort(found: readonly Licence[]): readonly Licence[] {
  return licences.filter((each) => found.includes(each));
}
