import type { Library } from '../knowledge/library.ts';
import type { MetierId } from '../knowledge/metier.ts';
import { weighAnswer } from './answer-models.ts';
import { rateEagerness } from './eagerness.ts';
import type { Answer, Told } from './evidence.ts';
import type { Term } from './recommendation.ts';
import { findTraits } from './traits.ts';
import { computeWordTerms } from './word-terms.ts';

export type StandingEvidence = Told & { readonly id: number };
export type TraitEvidence = Extract<StandingEvidence, { readonly code: string }>;

/** What an answer about a métier itself adds to the logarithm of the belief in it: nearly what naming it does. */
const metierWeights: Readonly<Record<Answer, number>> = { yes: 5, no: -4, depends: 2, 'dont-know': 0, passed: -1 };

/** A second answer about one family of compétences tells little that the first has not told. */
const sameFamilyFactor = 0.3;

/**
 * Every piece of the score of these métiers, or of all, from evidence alone: no constraint, no clock, no chance. A part of
 * somebody's evidence needs to be told how eager they are.
 */
export function computeTerms(
  evidence: readonly StandingEvidence[],
  library: Library,
  wanted?: ReadonlySet<MetierId>,
  eagerness = rateEagerness(evidence),
): readonly Term[] {
  const isWanted = (metierId: MetierId): boolean => wanted === undefined || wanted.has(metierId);
  return dampFamilies(
    evidence.flatMap((each) => termsOf(each, { library, isWanted, eagerness })),
    library,
  );
}

interface Weighing {
  readonly library: Library;
  readonly isWanted: (metierId: MetierId) => boolean;
  readonly eagerness: number;
}

function termsOf(evidence: StandingEvidence, weighing: Weighing): readonly Term[] {
  const { library, isWanted } = weighing;
  switch (evidence.kind) {
    case 'words':
      return computeWordTerms(evidence, library)
        .filter(({ metierId }) => isWanted(metierId))
        .map((term) => ({ ...term, evidenceId: evidence.id }));
    case 'metier': {
      const weight = metierWeights[evidence.answer];
      if (weight === 0 || !isWanted(evidence.metierId)) return [];
      return [{ evidenceId: evidence.id, metierId: evidence.metierId, weight, reason: { kind: 'metier' } }];
    }
    default:
      return termsOfTrait(evidence, weighing);
  }
}

/** Of a trait that hundreds of métiers have, only those that are wanted are told of. */
function termsOfTrait(
  { id, kind, code, answer }: TraitEvidence,
  { library, isWanted, eagerness }: Weighing,
): readonly Term[] {
  const { metierIds, find } = findTraits(library);
  const { holders } = find(kind, code);
  const { core, plain } = weighAnswer(kind, answer, holders.share, eagerness);
  const reason = { kind, code };
  const terms: Term[] = [];
  for (let rank = 0; rank < holders.metiers.length; rank += 1) {
    const metierId = metierIds[holders.metiers[rank] ?? -1] ?? '';
    if (isWanted(metierId))
      terms.push({ evidenceId: id, metierId, weight: rank < holders.core ? core : plain, reason });
  }
  return terms;
}

/** Answers about one family of compétences tell of one thing; undefined: what is told stands for itself. */
export function findFamily(
  told: { readonly kind: string; readonly code?: string },
  library: Library,
): string | undefined {
  if (told.code === undefined || (told.kind !== 'macro-competence' && told.kind !== 'competence')) return undefined;
  return findTraits(library).find(told.kind, told.code).family;
}

/** Within one métier, only the strongest answer about a family counts whole. */
function dampFamilies(terms: readonly Term[], library: Library): readonly Term[] {
  const seen = new Set<string>();
  const byStrength = terms.toSorted((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
  return byStrength.map((term) => {
    const family = findFamily(term.reason, library);
    if (family === undefined) return term;
    const key = `${term.metierId} ${family}`;
    if (seen.has(key)) return { ...term, weight: term.weight * sameFamilyFactor };
    seen.add(key);
    return term;
  });
}
