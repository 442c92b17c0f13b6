import { foldText } from '../../fold-text.ts';
import type { Formation } from '../../formation.ts';

/** What stands in a cell, or one sentence on what was expected there. */
export type Read<Value> = { readonly value: Value; readonly repaired?: string } | { readonly problem: string };

/** The parts of a cell that holds several things: parted by « | » or by lines. */
export function splitCell(cell: string): readonly string[] {
  return cell
    .split(/[|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The French levels that were counted from V up to I until 2019. */
const oldLevels: Readonly<Record<string, number>> = { v: 3, iv: 4, iii: 5, ii: 6, i: 7 };

const namedLevels: Readonly<Record<string, number>> = {
  cap: 3,
  bep: 3,
  bac: 4,
  'bac+2': 5,
  bts: 5,
  'bac+3': 6,
  licence: 6,
  but: 6,
  'bac+5': 7,
  master: 7,
  doctorat: 8,
};

/** A European level: 1 to 8, an old French one (converted), or a well-known diploma. */
export function readLevel(written: string): Read<number> {
  const plain = foldText(written)
    .replace(/^niveau\s*/, '')
    .replace(/\s*\+\s*/, '+');
  if (/^[1-8]$/.test(plain)) return { value: Number(plain) };
  const old = oldLevels[plain];
  if (old !== undefined) return { value: old, repaired: `"${written}" is a level of before 2019: taken as ${old}` };
  const named = namedLevels[plain];
  if (named !== undefined) return { value: named };
  return { problem: `is "${written}", expected a level from 1 to 8 (CAP 3, bac 4, bac+2 5, licence 6, master 7).` };
}

const modalities: Readonly<Record<string, NonNullable<Formation['modality']>>> = {
  'sur place': 'on-site',
  presentiel: 'on-site',
  'en presentiel': 'on-site',
  'a distance': 'remote',
  distance: 'remote',
  distanciel: 'remote',
  'en ligne': 'remote',
  mixte: 'mixed',
  hybride: 'mixed',
  'sur place et a distance': 'mixed',
};

/** How a formation is followed. */
export function readModality(written: string): Read<NonNullable<Formation['modality']>> {
  const modality = modalities[foldText(written)];
  if (modality !== undefined) return { value: modality };
  return { problem: `is "${written}", expected « sur place », « à distance » or « mixte ».` };
}

const kinds: Readonly<Record<string, Formation['kind']>> = {
  acces: 'acces',
  evolution: 'evolution',
  mobilite: 'mobilite',
};

/** Whether a formation opens a métier, lets one grow in it, or leads to another one. */
export function readKind(written: string): Read<Formation['kind']> {
  const kind = kinds[foldText(written)];
  return kind === undefined ? { problem: `is "${written}", expected accès, évolution or mobilité.` } : { value: kind };
}

/** A price: an amount with a decimal comma is written in full, words such as « gratuit » or « sur devis » stay. */
export function readPrice(written: string): Read<string> {
  const bare = foldText(written)
    .replace(/\s*(?:€|euros?|eur)$/, '')
    .replace(/ /g, '');
  if (!/\d/.test(bare)) return /\p{L}{3}/u.test(written) ? { value: written } : badPrice(written);
  if (!/^\d+(?:[.,]\d{1,2})?$/.test(bare)) return /\p{L}{3}/u.test(bare) ? { value: written } : badPrice(written);
  const amount = Number(bare.replace(',', '.'));
  const digits = Number.isInteger(amount) ? 0 : 2;
  const format = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return { value: `${format.format(amount)}\u00a0€` };
}

function badPrice(written: string): Read<string> {
  return { problem: `is "${written}", expected an amount such as 1500 or 1 234,50 €, or words such as gratuit.` };
}

/** A web address. */
export function readLink(written: string): Read<string> {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url !== undefined && (url.protocol === 'https:' || url.protocol === 'http:')) return { value: written };
  return { problem: `is "${written}", expected a whole address such as https://www.exemple.fr/formation.` };
}

/** A certification: its RNCP or RS number, its title, or both in one cell. */
export function readCertification(written: string | null): Pick<Formation, 'certification' | 'rncpNumber'> {
  const number = /\b(RNCP|RS)\s*[n°:]*\s*(\d{1,6})\b/i.exec(written ?? '');
  if (number === null) return { rncpNumber: null, certification: written };
  const title = (written ?? '').replace(number[0], '').replace(/^[\s:–(),-]+|[\s:–(),-]+$/g, '');
  return { rncpNumber: `${number[1]?.toUpperCase()}${number[2]}`, certification: title === '' ? null : title };
}
