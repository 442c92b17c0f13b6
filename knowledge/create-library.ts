import type { ImportSummary } from './import-summary.ts';
import type { CompiledMark, Library, Search } from './library.ts';
import type { Located, Records } from './load/records.ts';
import type { Words } from './match/words-file.ts';
import { createOffer } from './offer.ts';
import { orderGroup } from './order-group.ts';
import { makeNow, type Prepare } from './prepared.ts';
import { createSearch } from './search/search.ts';

/** What compiled knowledge has besides its records. */
export interface Compiled {
  readonly imports?: readonly ImportSummary[];
  readonly compiled?: CompiledMark;
  /** Reads what was learned of words, when the search is built. */
  readonly readWords?: () => Words | undefined;
  /** Gives what was prepared of it. */
  readonly prepare?: Prepare;
}

/** Puts checked records on their shelves, with the search over them. Without `today` no offer ever ends. */
export function createLibrary(
  records: Records,
  today?: () => Date,
  { imports = [], compiled, readWords, prepare }: Compiled = {},
): Library {
  const metiers = valuesOf(records.metiers);
  const competences = valuesOf(records.competences);
  const macroCompetences = valuesOf(records.macroCompetences);
  const contextes = valuesOf(records.contextes);
  const centresInteret = valuesOf(records.centresInteret);
  const formations = valuesOf(records.formations);
  const sources = valuesOf(records.sources);
  const centres = valuesOf(records.centres);
  const metierById = indexBy(metiers, ({ metierId }) => metierId);
  const competenceByCode = indexBy(competences, ({ code }) => code);
  const macroCompetenceById = indexBy(macroCompetences, ({ id }) => id);
  const contexteByCode = indexBy(contextes, ({ code }) => code);
  const centreInteretByCode = indexBy(centresInteret, ({ code }) => code);
  const sourceById = indexBy(sources, ({ sourceId }) => sourceId);
  const centreById = indexBy(centres, ({ centreId }) => centreId);
  const lexique = valuesOf(records.lexique);
  const offer = createOffer(formations, today);

  let search: Search | undefined;
  return Object.freeze({
    metiers,
    competences,
    macroCompetences,
    contextes,
    centresInteret,
    formations,
    sources,
    centres,
    closingCentres: [],
    emergencyNumbers: valuesOf(records.emergencyNumbers),
    knownQuestions: valuesOf(records.knownQuestions),
    imports,
    compiled: compiled ?? null,
    prepare: prepare ?? makeNow,
    findMetier: (metierId) => metierById.get(metierId),
    getMetier: (metierId) => get(metierById, metierId, 'métier'),
    getCompetence: (code) => get(competenceByCode, code, 'compétence'),
    getMacroCompetence: (code) => get(macroCompetenceById, code, 'macro-compétence'),
    getContexte: (code) => get(contexteByCode, code, 'contexte'),
    getCentreInteret: (code) => get(centreInteretByCode, code, 'centre d’intérêt'),
    findFormation: offer.findFormation,
    findFormationsTo: offer.findFormationsTo,
    findFormationsOfGroup: (metierId, centreId) => {
      const metier = metierById.get(metierId);
      const ofGroup = offer.findFormationsOfGroup(metierId, centreId);
      return metier === undefined ? ofGroup : orderGroup(metier, ofGroup, offer.findFormationsTo(metierId, centreId));
    },
    findExpiredFormationsTo: offer.findExpiredFormationsTo,
    getSource: (sourceId) => get(sourceById, sourceId, 'source'),
    findCentre: (centreId) => centreById.get(centreId),
    // Nobody searches before the server listens.
    get search() {
      search ??= createSearch({
        metiers,
        competences: competenceByCode,
        contextes: contexteByCode,
        centresInteret: centreInteretByCode,
        lexique,
        readWords,
        prepare,
      });
      return search;
    },
  } satisfies Library);
}

function valuesOf<Value>(located: readonly Located<Value>[]): readonly Value[] {
  return Object.freeze(located.map(({ value }) => value));
}

function indexBy<Value>(values: readonly Value[], idOf: (value: Value) => string): ReadonlyMap<string, Value> {
  return new Map(values.map((value) => [idOf(value), value]));
}

function get<Value>(values: ReadonlyMap<string, Value>, id: string, kind: string): Value {
  const value = values.get(id);
  if (value === undefined) throw new Error(`Unknown ${kind}: "${id}".`);
  return value;
}
