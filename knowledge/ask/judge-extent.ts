import type { Fact } from '../fact.ts';
import { plainQuestion } from './plain-question.ts';

/** « tous les centres ouvrent-ils la nuit ? » where the fact tells of some: `not-all`; null: it settles nothing. */
export function judgeExtent(plain: string, fact: Fact | undefined): 'not-all' | null {
  if (fact === undefined || !takesForAll.test(plain) || !closed.test(plain)) return null;
  return ofSome.test(plainQuestion(fact.text)) ? 'not-all' : null;
}

const takesForAll = /\b(tous les|toutes les|tout le monde|toujours|partout|systematiquement|dans tous|forcement)\b/;
/** A question that yes or no answers. */
const closed =
  /^(?!.*\b(?:quoi|quels?|quelles?|qui|comment|pourquoi|combien|ou est|quand)\b)(?:.*\best ce (?:que|qu)\b|.*\b(?:ils|elles|il|elle|on|je)\b|c est )/;
const ofSome =
  /\b(quelques|certaine?s|certains cas|parfois|la plupart|le plus souvent|en general|surtout|particuliers?|certains postes)\b/;
