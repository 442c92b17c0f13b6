import type { AskContext } from '../../knowledge/ask.ts';
import { escoEvidences } from '../../knowledge/esco-link.ts';
import { rubriques } from '../../knowledge/fact.ts';
import type { Library } from '../../knowledge/library.ts';
import type { Metier } from '../../knowledge/metier.ts';
import { ask } from './ask.ts';
import type { Answer } from './knowledge-command.ts';

type LibraryAnswer = (library: Library, text: string, asked: Omit<AskContext, 'today'>) => Answer;

/** What can be asked of the knowledge, by the name of the command. */
export const libraryAnswers: ReadonlyMap<string, LibraryAnswer> = new Map<string, LibraryAnswer>([
  ['check', check],
  ['stats', stats],
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

function stats(library: Library): Answer {
  const counts = count(library);
  const facts = library.metiers.flatMap((metier) => metier.facts);
  const byRubrique = rubriques.map((rubrique) => [rubrique, facts.filter((fact) => fact.rubrique === rubrique).length]);
  return {
    value: { ...counts, rubriques: Object.fromEntries(byRubrique) },
    lines: [
      ...Object.entries(counts).map(([name, number]) => `${name}: ${number}`),
      'facts by rubrique:',
      ...byRubrique.map(([rubrique, number]) => `  ${rubrique}: ${number}`),
    ],
  };
}

function count(library: Library): Readonly<Record<string, number>> {
  const { metiers, competences, contextes, centresInteret, formations, sources, centres } = library;
  return {
    metiers: metiers.length,
    appellations: metiers.reduce((sum, { appellations }) => sum + appellations.length, 0),
    competences: competences.length,
    contextes: contextes.length,
    centresInteret: centresInteret.length,
    formations: formations.length,
    sources: sources.length,
    centres: centres.length,
    facts: metiers.reduce((sum, { facts }) => sum + facts.length, 0),
    ...Object.fromEntries(
      escoEvidences.map((evidence) => [
        `linked to ESCO by ${evidence}`,
        metiers.filter(({ escoLink }) => escoLink?.evidence === evidence).length,
      ]),
    ),
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
