import { checkLinks } from '../load/links.ts';
import type { Records } from '../load/records.ts';

/** What no merger may leave behind: ids that repeat, links that lead nowhere. One sentence each. */
export function findCompiledProblems(records: Records): readonly string[] {
  const problems = checkLinks({ records, wrongIds: new Set(), unreadKinds: new Set() });
  return problems.map(({ file, where, message }) => `${file}${where === '' ? '' : `, ${where}`}: ${message}`);
}
