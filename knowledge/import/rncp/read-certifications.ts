import type { AccessWay } from '../../registration.ts';
import type { Certification, Coded } from './certification.ts';
import { type Grouped, groupKnown, groupLinks } from './group-rows.ts';
import { readAccessWay, readDay, readLevel } from './read-cells.ts';
import { cellOf, type Row, type TableName, tables } from './tables.ts';
import { createTally, type Tally } from './tally.ts';

/** The rows of each table, by column. */
export type TableRows = Readonly<Record<TableName, readonly Row[]>>;

/** What was read, what was mended or left out on the way and how often, and what makes the export unusable. */
export interface ReadCertifications {
  readonly certifications: readonly Certification[];
  readonly tally: Tally;
  readonly problems: readonly string[];
}

/** Puts the tables of one export together, one certification a number, in the order of Standard. */
export function readCertifications(rows: TableRows): ReadCertifications {
  const tally = createTally();
  const standard = readStandard(rows.standard, tally);
  const parts = readParts(rows, new Set(standard.byNumber.keys()), tally);
  const certifications = [...standard.byNumber].map(([number, row]) => join(number, row, parts, tally));
  return {
    certifications,
    tally,
    problems: [...standard.conflicts].map((number) => `${number}: stands twice and differs, expected once.`),
  };
}

const numberPattern = /^(RNCP|RS)\d+$/;

interface Standard {
  readonly byNumber: ReadonlyMap<string, Row>;
  readonly conflicts: ReadonlySet<string>;
}

function readStandard(rows: readonly Row[], tally: Tally): Standard {
  const byNumber = new Map<string, Row>();
  const conflicts = new Set<string>();
  for (const row of rows) {
    const number = cellOf(row, 'Numero_Fiche').trim();
    const before = byNumber.get(number);
    if (!numberPattern.test(number)) tally.leaveOut('certifications without a number such as RNCP38228');
    else if (before === undefined) byNumber.set(number, row);
    else if (JSON.stringify(before) === JSON.stringify(row)) tally.leaveOut('lines of Standard that stand twice');
    else conflicts.add(number);
  }
  return { byNumber, conflicts };
}

interface Parts {
  readonly romeCodes: Grouped<string>;
  readonly certifiers: Grouped<string>;
  readonly nsfList: Grouped<Coded>;
  readonly formacodes: Grouped<Coded>;
  readonly blocs: Grouped<Coded>;
  readonly accessWays: Grouped<AccessWay>;
  readonly successors: Grouped<string>;
  readonly predecessors: Grouped<string>;
}

function readParts(rows: TableRows, known: ReadonlySet<string>, tally: Tally): Parts {
  const group = <Value>(name: TableName, read: (row: Row) => Value | null): Grouped<Value> =>
    groupKnown(rows[name], known, read, () =>
      tally.leaveOut(`lines of ${tables[name].shown} about a number that Standard lacks`),
    );
  const coded = (name: TableName, code: string, label: string): Grouped<Coded> =>
    group(name, (row) => readCoded(cellOf(row, code).trim(), tally.mend(cellOf(row, label))));
  const links = rows.continuity.flatMap(readContinuity);
  return {
    romeCodes: group('rome', (row) => cellOf(row, 'Codes_Rome_Code').trim() || null),
    certifiers: group('certifiers', (row) => tally.mend(cellOf(row, 'Nom_Certificateur')) || null),
    nsfList: coded('nsf', 'Nsf_Code', 'Nsf_Intitule'),
    formacodes: coded('formacodes', 'Formacode_Code', 'Formacode_Libelle'),
    blocs: coded('blocs', 'Bloc_Competences_Code', 'Bloc_Competences_Libelle'),
    accessWays: group('accessWays', (row) => {
      const cell = cellOf(row, 'Si_Jury');
      return tally.accept('way of access', cell, readAccessWay(cell));
    }),
    successors: groupLinks(links.map(([older, newer]) => [older, newer])),
    predecessors: groupLinks(links.map(([older, newer]) => [newer, older])),
  };
}

function join(number: string, row: Row, parts: Parts, tally: Tally): Certification {
  const level = cellOf(row, 'Nomenclature_Europe_Niveau').trim();
  const end = cellOf(row, 'Date_Fin_Enregistrement').trim();
  const state = cellOf(row, 'Actif').trim();
  if (state !== 'ACTIVE' && state !== 'INACTIVE') tally.leaveOut(`state « ${state} », taken for INACTIVE`);
  return {
    number,
    label: tally.mend(cellOf(row, 'Intitule')),
    abbreviation: tally.mend(cellOf(row, 'Abrege_Libelle')) || null,
    typeLabel: tally.mend(cellOf(row, 'Abrege_Intitule')) || null,
    level: tally.accept('level', level, readLevel(level)),
    isActive: state === 'ACTIVE',
    endDate: tally.accept('end date', end, readDay(end)),
    predecessors: parts.predecessors.get(number) ?? [],
    successors: parts.successors.get(number) ?? [],
    certifiers: parts.certifiers.get(number) ?? [],
    nsfList: parts.nsfList.get(number) ?? [],
    formacodes: parts.formacodes.get(number) ?? [],
    blocs: parts.blocs.get(number) ?? [],
    accessWays: parts.accessWays.get(number) ?? [],
    romeCodes: parts.romeCodes.get(number) ?? [],
  };
}

/** The register writes « 42872 : Sécurité incendie », the code once more. */
function readCoded(code: string, label: string): Coded | null {
  if (code === '') return null;
  return { code, label: label.startsWith(`${code} : `) ? label.slice(code.length + 3) : label };
}

/** One row tells who came before, who after, or both. */
function readContinuity(row: Row): readonly (readonly [older: string, newer: string])[] {
  const number = cellOf(row, 'Numero_Fiche').trim();
  const older = cellOf(row, 'Ancienne_Certification').trim();
  const newer = cellOf(row, 'Nouvelle_Certification').trim();
  return [
    ...(older === '' || older === number ? [] : [[older, number] as const]),
    ...(newer === '' || newer === number ? [] : [[number, newer] as const]),
  ];
}
