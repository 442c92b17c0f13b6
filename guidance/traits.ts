import { isOfRome } from '../knowledge/compile/rome/codes.ts';
import type { Library } from '../knowledge/library.ts';
import { carContexte } from '../knowledge/licence.ts';
import { findPresent } from '../knowledge/live-library.ts';
import type { MetierId } from '../knowledge/metier.ts';
import { once } from '../knowledge/once.ts';
import { type AskedKind, listTraitsOf, type TraitKind } from './traits-of.ts';

/** Something that métiers have and a person can be asked about. */
export interface Trait<Kind extends TraitKind = TraitKind> {
  readonly kind: Kind;
  readonly code: string;
  /** Traits of one family tell much the same about a person. */
  readonly family: string;
  readonly holders: Holders;
}

/** The métiers that have a trait, by their places in the library. */
export interface Holders {
  /** Those that have it at their core first. */
  readonly metiers: Int32Array;
  /** How many of them have it at their core. */
  readonly core: number;
  /** All of them by place. */
  readonly sorted: Int32Array;
  /** Of all métiers, how many hold it: 0 to 1. */
  readonly share: number;
}

/** All traits of one library, and who holds them. */
export interface Traits {
  readonly metierIds: readonly MetierId[];
  /** What tells métiers apart when it is asked. */
  readonly asked: readonly Trait<AskedKind>[];
  /** What each métier has of them. */
  readonly held: Held;
  /** Place of a métier; undefined where it is known no more. */
  findPlace(metierId: MetierId): number | undefined;
  /** Any trait, asked or not; one that nobody holds has no holders. */
  find(kind: TraitKind, code: string): Trait;
}

/** Places of traits among those that are asked: métier by métier in their order, those at the core of each first. */
export interface Held {
  readonly traits: Uint16Array;
  /** By place of the métier where its traits begin; one more, where the last ones end. */
  readonly from: Int32Array;
  /** By place of the métier where those at its core end. */
  readonly plain: Int32Array;
}

/** Those of one métier, and how many are at its core. */
export function listHeldBy(
  place: number,
  { held: { traits, from, plain } }: Traits,
): { readonly traits: Uint16Array; readonly core: number } {
  const first = from[place] ?? 0;
  return { traits: traits.subarray(first, from[place + 1] ?? first), core: (plain[place] ?? first) - first };
}

const known = new WeakMap<Library, Traits>();

/** Lists them once per library, at the first question. */
export function findTraits(library: Library): Traits {
  const before = known.get(findPresent(library));
  if (before !== undefined) return before;
  const traits = collectTraits(library);
  known.set(findPresent(library), traits);
  return traits;
}

type Index<Kind extends TraitKind> = ReadonlyMap<string, Trait<Kind>>;

function collectTraits(library: Library): Traits {
  const places = new Map(library.metiers.map(({ metierId }, place) => [metierId, place]));
  const indexes = {
    'macro-competence': indexTraits('macro-competence', library),
    'centre-interet': indexTraits('centre-interet', library),
    contexte: indexTraits('contexte', library),
  };
  // Single compétences are many, and looked at only where somebody told of one.
  const indexCompetences = once(() => indexTraits('competence', library));
  const find = (kind: TraitKind, code: string): Trait | undefined =>
    (kind === 'competence' ? indexCompetences() : indexes[kind]).get(code);
  const asked = listAsked(
    library,
    Object.values(indexes).flatMap((index): readonly Trait<AskedKind>[] => [...index.values()]),
  );
  return {
    metierIds: library.metiers.map(({ metierId }) => metierId),
    asked,
    held: listHeld(asked, library.metiers.length),
    findPlace: (metierId) => places.get(metierId),
    find: (kind, code) => find(kind, code) ?? { kind, code, family: code, holders: noHolders },
  };
}

const noHolders: Holders = { metiers: new Int32Array(0), core: 0, sorted: new Int32Array(0), share: 0 };

function indexTraits<Kind extends TraitKind>(kind: Kind, library: Library): Index<Kind> {
  const found = new Map<string, { readonly core: number[]; readonly plain: number[] }>();
  for (const [place, metier] of library.metiers.entries()) {
    const traits = listTraitsOf(metier, kind, library);
    for (const [code, strength] of traits) {
      const holders = found.get(code) ?? { core: [], plain: [] };
      holders[strength].push(place);
      found.set(code, holders);
    }
  }
  return new Map(
    Array.from(found, ([code, { core, plain }]) => {
      const metiers = Int32Array.from([...core, ...plain]);
      const holders = {
        metiers,
        core: core.length,
        sorted: metiers.toSorted(),
        share: metiers.length / library.metiers.length,
      };
      const family = kind === 'competence' ? library.getCompetence(code).macroCompetence : code;
      return [code, { kind, code, family, holders }];
    }),
  );
}

/** Fewer holders than this tell too few people anything. */
const leastHolders = 2;

/**
 * What is worth asking. What only the authored métiers are told to have is not, where most métiers are the ROME's: those
 * would all seem to lack it. Nor is a licence: it hides or marks, and never ranks.
 */
function listAsked({ metiers }: Library, traits: readonly Trait<AskedKind>[]): readonly Trait<AskedKind>[] {
  const isImported = metiers.map(({ metierId }) => isOfRome(metierId));
  const isMostlyImported = isImported.filter(Boolean).length * 2 > metiers.length;
  const isTold = ({ holders }: Trait): boolean =>
    !isMostlyImported || holders.metiers.some((place) => isImported[place]);
  return traits.filter(
    (trait) =>
      trait.holders.metiers.length >= leastHolders &&
      trait.holders.share < 1 &&
      trait.code !== carContexte &&
      isTold(trait),
  );
}

function listHeld(asked: readonly Trait[], count: number): Held {
  const core = Array.from({ length: count }, (): number[] => []);
  const others = Array.from({ length: count }, (): number[] => []);
  for (const [index, { holders }] of asked.entries()) {
    for (const [rank, place] of holders.metiers.entries()) (rank < holders.core ? core : others)[place]?.push(index);
  }
  const from = new Int32Array(count + 1);
  const plain = new Int32Array(count);
  for (const [place, own] of core.entries()) {
    plain[place] = (from[place] ?? 0) + own.length;
    from[place + 1] = (plain[place] ?? 0) + (others[place]?.length ?? 0);
  }
  return { traits: Uint16Array.from(core.flatMap((own, place) => [...own, ...(others[place] ?? [])])), from, plain };
}
