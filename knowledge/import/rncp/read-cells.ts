import { foldText } from '../../fold-text.ts';
import type { AccessWay } from '../../registration.ts';
import type { IsoDate } from './certification.ts';

/** A cell read: its value, and whether what stood there was not understood. */
export interface Reading<Value> {
  readonly value: Value | null;
  readonly isStrange: boolean;
}

const none = { value: null, isStrange: false };
const strange = { value: null, isStrange: true };

/** The words of a cell: doubled apostrophes, control signs, invisible signs and broken lines are mended. */
export function mendText(cell: string): string {
  return (
    cell
      .replaceAll("''", "'")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced.
      .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
      .replace(/[\u200b-\u200f\ufeff]/g, '')
      .replace(/ {2,}/g, ' ')
      .trim()
  );
}

/** The nomenclature of 1969 counted down; its levels in those of 2019. I was bac+5 and above. */
const oldLevels: Readonly<Record<string, number>> = { V: 3, IV: 4, III: 5, II: 6, I: 7 };

/** `NIV3`, `3`, `Niveau 3`, `V` or `Niveau V` is 3; `REPRISE` is a title taken over without a level. */
export function readLevel(cell: string): Reading<number> {
  if (cell === '' || cell === 'REPRISE') return none;
  const [, digit, roman = ''] = /^(?:NIV(?:EAU)?)? ?(?:([1-8])|(IV|V|I{1,3}))$/i.exec(cell) ?? [];
  const value = digit === undefined ? oldLevels[roman.toUpperCase()] : Number(digit);
  return value === undefined ? strange : { value, isStrange: false };
}

/** `31/08/2023` or `2023-08-31`, where the calendar has that day. */
export function readDay(cell: string): Reading<IsoDate> {
  if (cell === '') return none;
  const french = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(cell);
  const value = french === null ? cell : `${french[3]}-${french[2]}-${french[1]}`;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  // Some engines turn 31 February into 3 March.
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value
    ? strange
    : { value, isStrange: false };
}

const ways: ReadonlyMap<string, AccessWay> = new Map([
  ["apres un parcours de formation sous statut d'eleve ou d'etudiant", 'student'],
  ["en contrat d'apprentissage", 'apprenticeship'],
  ['apres un parcours de formation continue', 'adult-training'],
  ['en contrat de professionnalisation', 'professionalisation'],
  ['par candidature individuelle', 'application'],
  ['par experience', 'experience'],
]);

/** One of the register’s six ways to a certification, in its own words. */
export function readAccessWay(cell: string): Reading<AccessWay> {
  const value = ways.get(foldText(mendText(cell)));
  return value === undefined ? strange : { value, isStrange: false };
}
