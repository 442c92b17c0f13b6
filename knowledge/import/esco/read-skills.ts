import type { Tally } from '../import-report.ts';
import type { EscoSkill } from './esco-content.ts';
import type { ReadTable } from './open-tables.ts';
import { dayOf, isKept, readLabels } from './read-labels.ts';

const kinds: Readonly<Record<string, EscoSkill['kind']>> = { 'skill/competence': 'savoir-faire', knowledge: 'savoir' };

/** Reads the skills, in the order of the table, with the day of the newest. */
export async function readSkills(
  read: ReadTable,
  tally: Tally,
): Promise<{ readonly skills: readonly EscoSkill[]; readonly date: string }> {
  const skills = new Map<string, EscoSkill>();
  let date = '';
  await read('skills', ['conceptUri', 'skillType', 'preferredLabel', 'altLabels', 'status', 'modifiedDate'], (row) => {
    if (!isKept(row, { kind: 'skills', seen: skills, tally })) return;
    const kind = kinds[row.skillType] ?? null;
    if (kind === null) tally.repair('skills without a kind, kept without');
    skills.set(row.conceptUri, { uri: row.conceptUri, kind, ...readLabels(row, tally) });
    const day = dayOf(row.modifiedDate);
    if (day > date) date = day;
  });
  return { skills: [...skills.values()], date };
}
