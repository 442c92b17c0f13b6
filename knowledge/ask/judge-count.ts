import type { Fact } from '../fact.ts';
import { listCounts } from './list-counts.ts';
import { plainQuestion } from './plain-question.ts';

/** What the facts say of a number that a question takes for granted, and the fact that says it. */
export interface CountVerdict {
  readonly verdict: 'count' | 'other-count';
  readonly fact: Fact;
}

/** « ses 50 téléconseillers » where the facts tell of ten to fifteen: `other-count`; undefined: nothing that they settle. */
export function judgeCount(plain: string, facts: readonly Fact[]): CountVerdict | undefined {
  if (ofOneself.test(plain)) return undefined;
  const [asked] = listCounts(plain);
  if (asked === undefined) return undefined;
  const told = facts.flatMap((fact) =>
    listCounts(plainQuestion(fact.text)).flatMap((count) => (count.of === asked.of ? [{ fact, count }] : [])),
  );
  const same = told.find(({ count }) => asked.from <= count.to && asked.to >= count.from);
  if (same !== undefined) return takesForGranted.test(plain) ? { verdict: 'count', fact: same.fact } : undefined;
  const [other] = told;
  return other === undefined || asksForOther.test(plain) ? undefined : { verdict: 'other-count', fact: other.fact };
}

/** What people tell of themselves takes nothing for granted of the métier. */
const ofOneself = /\b(j|je|nous|mon|ma|mes|notre|nos)\b/;
/** A yes is said to whoever wants one, not to whoever names a number on the way. */
const takesForGranted =
  /^(?!.*\b(?:quoi|quels?|quelles?|comment|pourquoi|combien|lequel|laquelle|qui)\b)|\bc est (?:bien )?(?:ca|vrai|exact|juste)\b/;
/** « combien d’heures, 400 ? » asks for the number; « quelle formation dure 400 heures ? » for what has it. */
const asksForOther = /\bquel(?:le)?s? (?:formation|metier|diplome|titre|poste|competence)s?\b|\b(?:laquelle|lequel)\b/;
