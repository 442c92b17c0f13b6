import { checkLinks } from '../load/links.ts';
import type { Records } from '../load/records.ts';

/** What no merger may leave behind: ids that repeat, links that lead nowhere. One sentence each. */
export function findCompiledProblems(records: Records, centreIds: Iterable<string> = []): readonly string[] {
  // Links to centres that were made while servers ran lead somewhere, too.
  const problems = checkLinks({ records, wrongIds: new Set(centreIds), unreadKinds: new Set() });
  return problems.map(({ file, where, message }) => `${file}${where === '' ? '' : `, ${where}`}: ${message}`);
}
