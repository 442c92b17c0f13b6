import type { CentreInteret, Competence, ContexteTravail } from '../../competence.ts';
import { foldText } from '../../fold-text.ts';
import type { ImportedSource } from '../../import/imported-source.ts';
import type { Rome } from '../../import/rome/rome.ts';
import type { MacroCompetence } from '../../lexique.ts';
import type { Located, Records } from '../../load/records.ts';
import type { Metier } from '../../metier.ts';
import type { Merger } from '../merger.ts';
import { authoredContextes, authoredInterests, codeOf, metierIdOf } from './codes.ts';
import { joinAuthored } from './join-authored.ts';
import { romeSource } from './rome-source.ts';
import { indexFamilies, type Telling, tellMetier } from './tell-metier.ts';
import { writeLabel } from './write-sentences.ts';

/** Where the records of the ROME come from, for problems to name. */
const file = 'sources/rome.json';

/** Adds every métier of the ROME; an authored métier of the same code takes it in, and keeps its own id and words. */
export const mergeRome: Merger = (records, imported) => {
  const rome = parseRome(imported);
  const source = romeSource(imported.version, rome.date);
  const telling = createTelling(records, rome, source.sourceId);
  const authored = new Map(
    records.metiers.flatMap(({ value }) => (value.romeCode === null ? [] : [[value.romeCode, value]])),
  );
  const told = new Map(rome.metiers.map((metier) => [metier.romeCode, tellMetier(metier, telling)]));
  const joined = records.metiers.map(({ file: own, value }) => {
    const same = told.get(value.romeCode ?? '');
    return { file: own, value: same === undefined ? value : joinAuthored(value, same) };
  });
  const added = [...told].flatMap(([code, value]) => (authored.has(code) ? [] : [{ file, value }]));
  const metiers = [...joined, ...added];
  const merged: Records = {
    ...records,
    metiers,
    competences: [...records.competences, ...locate(listCompetences(rome, metiers))],
    macroCompetences: [
      ...records.macroCompetences,
      ...locate(rome.macroCompetences.map(({ code, label }) => ({ id: codeOf(code), label }))),
      ...locate(listDomaines(rome)),
    ],
    contextes: [...records.contextes, ...locate(listContextes(records, rome))],
    centresInteret: [...records.centresInteret, ...locate(listInterests(records, rome))],
    sources: records.sources.some(({ value }) => value.sourceId === source.sourceId)
      ? records.sources
      : [...records.sources, ...locate([source])],
  };
  return {
    records: merged,
    counts: { 'métiers joined to an authored one': told.size - added.length, 'métiers added': added.length },
  };
};

/** `import rome` wrote it, after every check. */
function parseRome({ content }: ImportedSource): Rome {
  return content as Rome;
}

function createTelling(records: Records, rome: Rome, sourceId: string): Telling {
  const authored = new Map(
    records.metiers.flatMap(({ value: { romeCode, metierId } }) => (romeCode === null ? [] : [[romeCode, metierId]])),
  );
  const contextes = new Set(records.contextes.map(({ value }) => value.code));
  const interests = new Set(records.centresInteret.map(({ value }) => value.code));
  return {
    sourceId,
    metierIdOf: (romeCode) => authored.get(romeCode) ?? metierIdOf(romeCode),
    contexteOf: (code) => pick(authoredContextes[code], contextes) ?? codeOf(code),
    interestOf: (code) => pick(authoredInterests[Number(code) - 1], interests) ?? `${codeOf(code)}-interet`,
    familyOf: indexFamilies(rome),
    labelOf: new Map(rome.competences.map(({ code, label }) => [code, writeLabel(label)])),
  };
}

function pick(code: string | undefined, known: ReadonlySet<string>): string | undefined {
  return code !== undefined && known.has(code) ? code : undefined;
}

/** Those that some métier takes: the others could never be met. */
function listCompetences(rome: Rome, metiers: readonly Located<Metier>[]): readonly Competence[] {
  const taken = new Set(
    metiers.flatMap(({ value: { activites, savoirs, savoirEtreList } }) => [
      ...activites.flatMap(({ competences }) => competences),
      ...savoirs,
      ...savoirEtreList,
    ]),
  );
  const riasecs = new Map(rome.macroCompetences.map(({ code, riasec }) => [code, riasec]));
  const tell = (code: string, label: string, kind: Competence['kind'], family: string): Competence => ({
    code: codeOf(code),
    label: writeLabel(label),
    kind,
    macroCompetence: codeOf(family),
    riasec: riasecs.get(family) ?? null,
    words: [],
    referentielCode: null,
  });
  return [
    ...rome.macroCompetences.map(({ code, label, kind }) => tell(code, label, kind, code)),
    ...rome.competences.map(({ code, label, macroCompetence }) => tell(code, label, 'savoir-faire', macroCompetence)),
    ...rome.savoirs.map(({ code, label, domaine }) => tell(code, label, 'savoir', domaineCode(domaine))),
  ].filter(({ code }) => taken.has(code));
}

/** The domains of knowledge are the families of savoirs. */
function listDomaines({ savoirs }: Rome): readonly MacroCompetence[] {
  const labels = new Set(savoirs.map(({ domaine }) => domaine));
  return Array.from(labels, (label) => ({ id: codeOf(domaineCode(label)), label }));
}

function domaineCode(label: string): string {
  return `domaine-${foldText(label)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`;
}

/** Those that the authored knowledge has not in its own words. */
function listContextes({ contextes }: Records, rome: Rome): readonly ContexteTravail[] {
  const known = new Set(contextes.map(({ value }) => value.code));
  return rome.contextes
    .filter(({ code }) => !known.has(authoredContextes[code] ?? ''))
    .map(({ code, label, kind }) => ({ code: codeOf(code), label: lowerFirst(label), kind, words: [] }));
}

function listInterests({ centresInteret }: Records, rome: Rome): readonly CentreInteret[] {
  const known = new Set(centresInteret.map(({ value }) => value.code));
  return rome.centresInteret
    .filter(({ code }) => !known.has(authoredInterests[Number(code) - 1] ?? ''))
    .map(({ code, label }) => ({ code: `${codeOf(code)}-interet`, label, riasec: '', words: [] }));
}

/** Contextes are read within a sentence. */
function lowerFirst(label: string): string {
  return label.slice(0, 1).toLowerCase() + label.slice(1);
}

function locate<Value>(values: readonly Value[]): readonly Located<Value>[] {
  return values.map((value) => ({ file, value }));
}
