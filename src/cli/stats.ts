import { escoEvidences } from '../../knowledge/esco-link.ts';
import { rubriques } from '../../knowledge/fact.ts';
import type { ImportSummary } from '../../knowledge/import-summary.ts';
import { isOutdated } from '../../knowledge/is-outdated.ts';
import type { Library } from '../../knowledge/library.ts';
import type { Source } from '../../knowledge/source.ts';
import type { Answer } from './knowledge-command.ts';

/** Counts what is known, and tells which versions it comes from, under which licences, and how old they are. */
export function stats(library: Library, today: string): Answer {
  const counts = count(library);
  const facts = library.metiers.flatMap((metier) => metier.facts);
  const byRubrique = rubriques.map((rubrique) => [rubrique, facts.filter((fact) => fact.rubrique === rubrique).length]);
  const imports = library.imports.map((each) => ({ ...each, isOutdated: isOutdated(each.importedOn, today) }));
  const dated = library.sources.map((source) => ({
    ...source,
    isOutdated: source.date === null ? null : isOutdated(source.date, today),
  }));
  return {
    value: { ...counts, rubriques: Object.fromEntries(byRubrique), imports, dated },
    lines: [
      ...Object.entries(counts).map(([name, number]) => `${name}: ${number}`),
      'facts by rubrique:',
      ...byRubrique.map(([rubrique, number]) => `  ${rubrique}: ${number}`),
      ...(imports.length === 0 ? [] : ['imports:', ...imports.map(formatImport)]),
      'dates and licences:',
      ...dated.map(formatSource),
    ],
  };
}

type Judged<Value> = Value & { readonly isOutdated: boolean | null };

function formatImport({ name, centreId, version, importedOn, isOutdated }: Judged<ImportSummary>): string {
  const of = centreId === null ? '' : ` of ${centreId}`;
  const numbered = version === null ? '' : `, version ${version}`;
  return `  ${name}${of}${numbered}, imported on ${importedOn}${isOutdated ? ': older than a year, import it again' : ''}`;
}

function formatSource({ sourceId, publisher, date, licence, isOutdated }: Judged<Source>): string {
  const age = isOutdated ? ' (older than a year)' : '';
  return `  ${sourceId}: ${publisher}, ${date ?? 'date unknown'}${age}, ${licence ?? 'licence unknown'}`;
}

/** How much there is of each kind. */
export function count(library: Library): Readonly<Record<string, number>> {
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
