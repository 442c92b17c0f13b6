import { basename } from 'node:path';
import { ImportError } from '../import-error.ts';
import { createTally, type ImportReport } from '../import-report.ts';
import type { Importer } from '../imported-source.ts';
import { openSource } from '../open-source.ts';
import type { EscoContent } from './esco-content.ts';
import { openTables } from './open-tables.ts';
import { readGroups } from './read-groups.ts';
import { readOccupations } from './read-occupations.ts';
import { readRelations } from './read-relations.ts';
import { readSkills } from './read-skills.ts';

/** Reads the French tables of ESCO, from a folder or a zip, whichever version. */
export const importEsco: Importer = async (path, context) => {
  const source = await openSource(path);
  try {
    const read = openTables(source, context);
    const tally = createTally();
    const { skills, date: skillDate } = await readSkills(read, tally);
    const { occupations, date: occupationDate } = await readOccupations(read, tally);
    const relations = await readRelations(read, { skills, occupations }, tally);
    const { groups, broaderOf } = await readGroups(read, occupations, tally);
    const content: EscoContent = {
      date: [skillDate, occupationDate].toSorted().at(-1) || null,
      skills,
      iscoGroups: groups,
      occupations: occupations.map((occupation) => ({
        ...occupation,
        broader: broaderOf(occupation.uri),
        ...relations(occupation.uri),
      })),
    };
    if (occupations.length === 0) throw new ImportError([`${path}: holds no occupation, expected ESCO as published.`]);
    return { version: readVersion(path), report: tally.report(count(content)), content };
  } finally {
    await source.close();
  }
};

/** The tables do not tell their version; the publisher's name of the zip does: « ESCO dataset - v1.2.0 - … ». */
function readVersion(path: string): string | null {
  return /\bv(\d+(?:\.\d+)+)\b/i.exec(basename(path))?.[1] ?? null;
}

function count({ occupations, skills, iscoGroups }: EscoContent): ImportReport['counts'] {
  const sum = (of: (each: EscoContent['occupations'][number]) => number): number =>
    occupations.reduce((total, each) => total + of(each), 0);
  return {
    occupations: occupations.length,
    'other labels of occupations': sum(({ otherLabels }) => otherLabels.length),
    skills: skills.length,
    'essential relations': sum(({ essential }) => essential.length),
    'optional relations': sum(({ optional }) => optional.length),
    'ISCO groups': iscoGroups.length,
  };
}
