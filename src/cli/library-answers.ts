import type { AskContext } from '../../knowledge/ask.ts';
import type { Library } from '../../knowledge/library.ts';
import type { Metier } from '../../knowledge/metier.ts';
import { ask } from './ask.ts';
import type { Answer } from './knowledge-command.ts';
import { count, stats } from './stats.ts';

type LibraryAnswer = (library: Library, text: string, asked: Omit<AskContext, 'today'>) => Answer;

/** What can be asked of the knowledge, by the name of the command. */
export const libraryAnswers: ReadonlyMap<string, LibraryAnswer> = new Map<string, LibraryAnswer>([
  ['check', check],
  ['stats', (library) => stats(library, new Date().toISOString().slice(0, 10))],
  ['search', search],
  ['ask', ask],
]);

function check(library: Library): Answer {
  const { metiers, formations } = count(library);
  return {
    value: { problems: [] },
    lines: [`The knowledge is in order: ${metiers} métiers, ${formations} formations.`],
  };
}

function search(library: Library, text: string): Answer {
  const found = library.search.findMetiers(text).map(({ metierId, score, matched }) => {
    const { romeCode, nearestRomeCode, label } = library.getMetier(metierId);
    const codes = { romeCode, ...(nearestRomeCode === null ? {} : { nearestRomeCode }) };
    return { row: { metierId, ...codes, label: formatLabel(label), score: Number(score.toFixed(4)) }, matched };
  });
  return {
    value: found.map(({ row }) => row),
    lines:
      found.length === 0
        ? ['Nothing found.']
        : found.map(({ row, matched }) => {
            const code = row.romeCode ?? `near ${row.nearestRomeCode}`;
            return `${row.score.toFixed(2)}  ${row.label} (${row.metierId}, ${code}): ${matched.join(', ')}`;
          }),
  };
}

function formatLabel({ feminine, masculine }: Metier['label']): string {
  return feminine === masculine ? feminine : `${feminine} / ${masculine}`;
}
