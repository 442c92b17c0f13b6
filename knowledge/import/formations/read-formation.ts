import type { Centre } from '../../centre.ts';
import { foldText } from '../../fold-text.ts';
import type { CatalogueFormation } from './catalogue.ts';
import { type Cells, createCells } from './cells.ts';
import type { Header } from './columns.ts';
import type { MetierFinder, MetierRef } from './find-metiers.ts';
import {
  type Read,
  readCertification,
  readKind,
  readLevel,
  readLink,
  readModality,
  readPrice,
  splitCell,
} from './read-cell.ts';
import { readDate } from './read-date.ts';
import type { Row } from './read-rows.ts';
import { readSessions } from './read-sessions.ts';

/** One line of a catalogue: a formation, or all that is wrong with it. */
export interface ReadLine {
  readonly line: number;
  /** null: something is wrong. */
  readonly formation: CatalogueFormation | null;
  /** `prix: is …, expected …` */
  readonly problems: readonly string[];
  readonly repaired: readonly string[];
}

/** Reads one line; every cell that is wrong is told, not only the first. */
export function readFormation(
  row: Row,
  { places }: Pick<Header, 'places'>,
  { centre, metiers }: { readonly centre: Pick<Centre, 'centreId' | 'country'>; readonly metiers: MetierFinder },
): ReadLine {
  const cells = createCells(row, places);
  const label = cells.text('titre') ?? '';
  if (label === '') cells.fail('titre', 'is empty, expected the title of the formation.');
  const { sessions, problems: wrongSessions } = readSessions(cells.written('sessions'));
  for (const problem of wrongSessions) cells.fail('sessions', problem);
  const formation: CatalogueFormation = {
    // Neither part holds two hyphens: no two centres give the same.
    formationId: `${centre.centreId}--${slugOf(cells.text('référence') ?? label)}`,
    label,
    ...readCertification(cells.text('certification')),
    level: cells.take('niveau', readLevel),
    duration: cells.text('durée'),
    kind: cells.take('type', readKind) ?? 'acces',
    prerequisites: cells.text('prérequis'),
    places: splitCell(cells.written('lieux')),
    sessions,
    modality: cells.take('modalité', readModality),
    price: cells.take('prix', readPrice),
    financing: cells.text('financement'),
    link: cells.take('lien', readLink),
    validUntil: cells.take('valable jusqu’au', readValidUntil),
    country: centre.country,
    leadsTo: readMetiers(cells, metiers),
    validAt: null,
  };
  const { problems, repaired } = cells;
  return { line: row.line, formation: problems.length === 0 ? formation : null, problems, repaired };
}

function readMetiers(cells: Cells, metiers: MetierFinder): readonly MetierRef[] {
  const names = splitCell(cells.written('métiers'));
  const codes = cells
    .written('codes ROME')
    .split(/[\s,;|]+/)
    .filter((code) => code !== '');
  if (names.length + codes.length === 0) {
    cells.fail('métiers', 'is empty, and so is « codes ROME »: expected a métier that the formation leads to.');
  }
  const byId = new Map<string, MetierRef>();
  for (const [column, parts, find] of [
    ['métiers', names, metiers.byName],
    ['codes ROME', codes, metiers.byCode],
  ] as const) {
    for (const part of parts) {
      const found = find(part);
      if (typeof found === 'string') cells.fail(column, found);
      else byId.set(found.metierId, found);
    }
  }
  return [...byId.values()];
}

function readValidUntil(written: string): Read<string> {
  const date = readDate(written);
  if (date !== undefined) return { value: date };
  return { problem: `is "${written}", expected a date such as 30/06/2027.` };
}

function slugOf(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
}
