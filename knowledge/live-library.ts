import { AsyncLocalStorage } from 'node:async_hooks';
import { createCentreBook, type KeptCentre } from './centre-roster.ts';
import type { Library } from './library.ts';

/** A library in whose place another may be put while it is in use. */
export interface LiveLibrary {
  /** Always the same object, whatever stands behind it. */
  readonly library: Library;
  /** From now on every question is answered by this one. */
  replace(next: Library): void;
  /** From now on these centres are laid over those of every library that stands here. */
  layCentres(kept: readonly KeptCentre[]): void;
  /** Does some work that sees one library from beginning to end: the one that stands here when it begins. */
  hold<Result>(work: () => Promise<Result>): Promise<Result>;
}

/**
 * Puts one library before the eyes of all. What conversations name stays known after a replacement: a record that the next
 * library has no more is still given by its id, and is in no list.
 */
export function createLiveLibrary(first: Library): LiveLibrary {
  let latest = first;
  const centreBook = createCentreBook(first.centres);
  const held = new AsyncLocalStorage<Holding>();
  const present = (): Library => held.getStore()?.library ?? latest;
  const retired = createAllRetired(() => latest);
  const library: Library = {
    get metiers() {
      return present().metiers;
    },
    get competences() {
      return present().competences;
    },
    get macroCompetences() {
      return present().macroCompetences;
    },
    get contextes() {
      return present().contextes;
    },
    get centresInteret() {
      return present().centresInteret;
    },
    get formations() {
      return present().formations;
    },
    get sources() {
      return present().sources;
    },
    get centres() {
      return centreBook.roster().open;
    },
    get closingCentres() {
      return centreBook.roster().closing;
    },
    get emergencyNumbers() {
      return present().emergencyNumbers;
    },
    get knownQuestions() {
      return present().knownQuestions;
    },
    get imports() {
      return present().imports;
    },
    get compiled() {
      return present().compiled;
    },
    get search() {
      return present().search;
    },
    prepare: (...asked) => present().prepare(...asked),
    findMetier: (metierId) => present().findMetier(metierId),
    getMetier: (metierId) => retired.metiers.find(metierId) ?? present().getMetier(metierId),
    getCompetence: (code) => retired.competences.find(code) ?? present().getCompetence(code),
    getMacroCompetence: (code) => retired.macroCompetences.find(code) ?? present().getMacroCompetence(code),
    getContexte: (code) => retired.contextes.find(code) ?? present().getContexte(code),
    getCentreInteret: (code) => retired.centresInteret.find(code) ?? present().getCentreInteret(code),
    getSource: (sourceId) => retired.sources.find(sourceId) ?? present().getSource(sourceId),
    findFormation: (formationId) => present().findFormation(formationId),
    findCentre: (centreId) => centreBook.roster().known.get(centreId),
    findFormationsTo: (...asked) => present().findFormationsTo(...asked),
    findFormationsOfGroup: (...asked) => present().findFormationsOfGroup(...asked),
    findExpiredFormationsTo: (...asked) => present().findExpiredFormationsTo(...asked),
  };
  presentOf.set(library, present);
  return {
    library,
    replace: (next) => {
      const retire = Object.values(retired).map((each) => each.prepare());
      latest = next;
      centreBook.ship(next.centres);
      for (const settle of retire) settle();
    },
    layCentres: centreBook.lay,
    hold: createHold(held, () => latest),
  };
}

/** What a piece of work sees; nothing of its own once it is over. */
interface Holding {
  library: Library | undefined;
}

function createHold(held: AsyncLocalStorage<Holding>, latest: () => Library): LiveLibrary['hold'] {
  return async (work) => {
    const holding: Holding = { library: latest() };
    try {
      return await held.run(holding, work);
    } finally {
      // What the work has set going, and is not over with it, sees what others see.
      holding.library = undefined;
    }
  };
}

const presentOf = new WeakMap<Library, () => Library>();

/** What stands behind a library now: the key under which to keep what was computed of it. */
export function findPresent(library: Library): Library {
  return presentOf.get(library)?.() ?? library;
}

/** All that a conversation may name. */
function createAllRetired(present: () => Library) {
  return {
    metiers: createRetired(
      () => present().metiers,
      ({ metierId }) => metierId,
    ),
    competences: createRetired(
      () => present().competences,
      ({ code }) => code,
    ),
    macroCompetences: createRetired(
      () => present().macroCompetences,
      ({ id }) => id,
    ),
    contextes: createRetired(
      () => present().contextes,
      ({ code }) => code,
    ),
    centresInteret: createRetired(
      () => present().centresInteret,
      ({ code }) => code,
    ),
    sources: createRetired(
      () => present().sources,
      ({ sourceId }) => sourceId,
    ),
  };
}

/** Records that were known before, and are in the present library no more. */
interface Retired<Value> {
  find(id: string): Value | undefined;
  /** Called before a replacement; what it gives, after it. */
  prepare(): () => void;
}

function createRetired<Value>(list: () => readonly Value[], idOf: (value: Value) => string): Retired<Value> {
  let retired: ReadonlyMap<string, Value> = new Map();
  return {
    find: (id) => retired.get(id),
    prepare: () => {
      const before = [...retired.values(), ...list()];
      return () => {
        const known = new Set(list().map(idOf));
        retired = new Map(before.filter((value) => !known.has(idOf(value))).map((value) => [idOf(value), value]));
      };
    },
  };
}
