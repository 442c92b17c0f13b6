import type { Competence } from '../competence.ts';
import type { Metier } from '../metier.ts';
import { checkLexique } from './check-lexique.ts';
import type { ParsedRecords } from './parse-records.ts';
import type { Kind, Located, Problem, Records } from './records.ts';

/** Checks what one record alone cannot tell: ids that repeat, and links that lead nowhere. */
export function checkLinks({ records, wrongIds, unreadKinds }: Omit<ParsedRecords, 'problems'>): readonly Problem[] {
  const check = createLinkCheck(records, wrongIds, unreadKinds);
  const kinds = new Map(records.competences.map(({ value: { code, kind } }) => [code, kind]));
  return [
    ...findDuplicates(records),
    ...records.metiers.flatMap((located) => checkMetier(located, kinds, check)),
    ...records.competences.flatMap(({ file, value }) =>
      check(file, `${value.code}, macroCompetence`, 'macroCompetences', [value.macroCompetence]),
    ),
    ...records.formations.flatMap(({ file, value }) => [
      ...check(file, `${value.formationId}, leadsTo`, 'metiers', value.leadsTo),
      ...check(file, `${value.formationId}, sources`, 'sources', value.sources),
      ...check(file, `${value.formationId}, centreId`, 'centres', value.centreId === null ? [] : [value.centreId]),
    ]),
    ...(unreadKinds.has('metiers') || wrongIds.size > 0 ? [] : checkLexique(records)),
    ...records.knownQuestions.flatMap(({ file, value }) =>
      check(file, `« ${value.asked[0]} », facts`, 'facts', value.facts),
    ),
    ...records.emergencyNumbers.flatMap(({ file, value }) =>
      check(file, `${value.country}, sources`, 'sources', value.sources),
    ),
  ];
}

/** Checks what is asked of authored métiers alone: imported ones stand in one file, and have what their source tells. */
export function checkAuthored({ metiers }: Records): readonly Problem[] {
  return metiers.flatMap(({ file, value: { metierId, centresInteret } }) => {
    const interests = centresInteret.length;
    const isNamed = file === `metiers/${metierId}.yaml`;
    return [
      ...(isNamed ? [] : [{ file, where: 'metierId', message: `is "${metierId}", expected the name of its file.` }]),
      ...(interests === 1 || interests > 4
        ? [{ file, where: 'centresInteret', message: `are ${interests}, expected 2 to 4.` }]
        : []),
    ];
  });
}

type Kinds = ReadonlyMap<string, Competence['kind']>;

function checkMetier({ file, value }: Located<Metier>, kinds: Kinds, check: LinkCheck): readonly Problem[] {
  const fail = (where: string, message: string): Problem => ({ file, where, message });
  const problems: Problem[] = [];
  if (value.romeCode === null && value.nearestRomeCode === null) {
    problems.push(fail('romeCode', 'is missing, expected it or a nearestRomeCode.'));
  }
  if (value.romeCode !== null && value.nearestRomeCode !== null) {
    problems.push(fail('nearestRomeCode', `is "${value.nearestRomeCode}", expected none beside a romeCode.`));
  }
  return [
    ...problems,
    ...value.activites.flatMap(({ label, competences, sources }, index) => [
      ...check(file, `activites ${index + 1}.competences`, 'competences', competences),
      ...check(file, `activites ${index + 1}.sources`, 'sources', sources),
      ...checkKind(file, `activites ${index + 1} « ${label} »`, competences, 'savoir-faire', kinds),
    ]),
    ...check(file, 'savoirs', 'competences', value.savoirs),
    ...checkKind(file, 'savoirs', value.savoirs, 'savoir', kinds),
    ...check(file, 'savoirEtreList', 'competences', value.savoirEtreList),
    ...checkKind(file, 'savoirEtreList', value.savoirEtreList, 'savoir-etre', kinds),
    ...check(file, 'contextes', 'contextes', value.contextes),
    ...check(file, 'centresInteret', 'centresInteret', value.centresInteret),
    ...value.mobilites.flatMap(({ to, sources }, index) => [
      ...check(file, `mobilites ${index + 1}.to`, 'metiers', [to]),
      ...check(file, `mobilites ${index + 1}.sources`, 'sources', sources),
      ...(to === value.metierId ? [fail(`mobilites ${index + 1}.to`, `is "${to}", expected another métier.`)] : []),
    ]),
    ...check(file, 'escoLink.sources', 'sources', value.escoLink?.sources ?? []),
    ...value.facts.flatMap(({ factId, sources }) => check(file, factId.replace(/^.*\//, ''), 'sources', sources)),
  ];
}

/** A compétence of another kind than the list that names it. */
function checkKind(
  file: string,
  where: string,
  codes: readonly string[],
  kind: Competence['kind'],
  kinds: Kinds,
): readonly Problem[] {
  return codes.flatMap((code) => {
    const found = kinds.get(code);
    if (found === undefined || found === kind) return [];
    return [{ file, where, message: `names "${code}", a ${found}, expected a ${kind}.` }];
  });
}

type LinkCheck = (file: string, where: string, kind: LinkedKind, ids: readonly string[]) => readonly Problem[];
type LinkedKind =
  | 'metiers'
  | 'competences'
  | 'contextes'
  | 'centresInteret'
  | 'macroCompetences'
  | 'sources'
  | 'centres'
  | 'facts';

const names: Readonly<Record<LinkedKind, string>> = {
  metiers: 'a metierId of metiers/',
  competences: 'a code of competences/',
  contextes: 'a code of contextes.yaml',
  centresInteret: 'a code of centres-interet.yaml',
  macroCompetences: 'an id of macro-competences.yaml',
  sources: 'a sourceId of sources.yaml',
  centres: 'a centreId of centres.yaml',
  facts: 'a factId, the place of a fact within its rubrique',
};

/** Links to what could not be read are not judged: that is told already. */
function createLinkCheck(records: Records, wrongIds: ReadonlySet<string>, unreadKinds: ReadonlySet<Kind>): LinkCheck {
  const known: Readonly<Record<LinkedKind, ReadonlySet<string>>> = {
    metiers: new Set(records.metiers.map(({ value }) => value.metierId)),
    competences: new Set(records.competences.map(({ value }) => value.code)),
    contextes: new Set(records.contextes.map(({ value }) => value.code)),
    centresInteret: new Set(records.centresInteret.map(({ value }) => value.code)),
    macroCompetences: new Set(records.macroCompetences.map(({ value }) => value.id)),
    sources: new Set(records.sources.map(({ value }) => value.sourceId)),
    centres: new Set(records.centres.map(({ value }) => value.centreId)),
    facts: new Set(records.metiers.flatMap(({ value }) => value.facts.map(({ factId }) => factId))),
  };
  return (file, where, kind, ids) => {
    if (unreadKinds.has(kind === 'facts' ? 'metiers' : kind)) return [];
    const repeated = ids.filter((id, index) => ids.indexOf(id) !== index);
    return [
      ...ids
        .filter((id) => !known[kind].has(id) && !wrongIds.has(id))
        .map((id) => ({ file, where, message: `is "${id}", expected ${names[kind]}.` })),
      ...repeated.map((id) => ({ file, where, message: `names "${id}" twice, expected once.` })),
    ];
  };
}

function findDuplicates(records: Records): readonly Problem[] {
  return [
    ...duplicatesOf('metierId', records.metiers, ({ metierId }) => metierId),
    ...duplicatesOf('romeCode', records.metiers, ({ romeCode }) => romeCode),
    ...duplicatesOf('code', records.competences, ({ code }) => code),
    ...duplicatesOf('code', records.contextes, ({ code }) => code),
    ...duplicatesOf('code', records.centresInteret, ({ code }) => code),
    ...duplicatesOf('id', records.macroCompetences, ({ id }) => id),
    ...duplicatesOf('formationId', records.formations, ({ formationId }) => formationId),
    ...duplicatesOf('sourceId', records.sources, ({ sourceId }) => sourceId),
    ...duplicatesOf('centreId', records.centres, ({ centreId }) => centreId),
    ...duplicatesOf('country', records.emergencyNumbers, ({ country }) => country),
  ];
}

function duplicatesOf<Value>(
  field: string,
  located: readonly Located<Value>[],
  idOf: (value: Value) => string | null,
): readonly Problem[] {
  const firstFile = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { file, value } of located) {
    const id = idOf(value);
    if (id === null) continue;
    const first = firstFile.get(id);
    if (first === undefined) firstFile.set(id, file);
    else problems.push({ file, where: field, message: `is "${id}", expected another: ${first} has it.` });
  }
  return problems;
}
