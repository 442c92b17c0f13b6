import { isOutdated } from '../../knowledge/is-outdated.ts';
import type { Library } from '../../knowledge/library.ts';
import { KnowledgeError } from '../../knowledge/load.ts';
import { findOverdueReviews } from '../emergency-review.ts';
import { findKnowledge, loadKnowledge, type Places } from '../load-knowledge.ts';
import { findStaleness } from '../warn-of-old-knowledge.ts';
import { type Finding, findingsOf } from './finding.ts';

const { fine, care, wrong } = findingsOf('knowledge');

const compileAdvice = 'Run: npm run -s knowledge -- compile';

/** What the knowledge is in, and what of it others look at; null where it cannot be loaded. */
export async function checkKnowledge(
  places: Places,
  today: Date,
): Promise<{ readonly findings: readonly Finding[]; readonly library: Library | null }> {
  try {
    const library = await loadKnowledge(places);
    return { findings: await checkLibrary(library, places, today), library };
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    const advice = `Repair what is named, or, where it is the compiled file: ${compileAdvice}`;
    return { findings: error.problems.map((problem) => wrong(problem, advice)), library: null };
  }
}

async function checkLibrary(library: Library, places: Places, today: Date): Promise<readonly Finding[]> {
  const day = today.toISOString().slice(0, 10);
  const staleness = await findStaleness(library, findKnowledge(places));
  const found = [
    ...staleness.map((reason) => care(`the compiled knowledge is old: ${reason}.`, compileAdvice)),
    ...library.imports
      .filter(({ importedOn }) => isOutdated(importedOn, day))
      .map(({ name, importedOn }) =>
        care(`${name} was imported on ${importedOn}, more than a year ago.`, 'Import it again: docs/imports.md.'),
      ),
    ...findOverdueReviews(library, today).map((country) =>
      wrong(
        `the emergency numbers of ${country} were not checked for a year.`,
        'Call them up, then set the date in knowledge/data/emergency.yaml.',
      ),
    ),
  ];
  if (found.length > 0) return found;
  const what = library.compiled === null ? 'authored here' : 'compiled';
  return [fine(`${library.metiers.length} métiers, ${what}, none of it old.`)];
}
