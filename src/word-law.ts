import type { Library } from '../knowledge/library.ts';
import type { Metier } from '../knowledge/metier.ts';
import type { Say } from './pages/page.ts';

/**
 * What is known of a métier before the law: that it is regulated, or that the national répertoire does not tell, where it
 * was imported and the fiche itself tells of no duty; null: it is not regulated, or nobody looked.
 */
export function wordLaw({ romeCode, isRegulated, facts }: Metier, { imports }: Library, say: Say): string | null {
  if (isRegulated === true) return say('reasons.obstacle.regulated');
  const isLookedUp = romeCode !== null && imports.some(({ name }) => name === 'rome');
  if (isRegulated === false || !isLookedUp || facts.some(({ text }) => duty.test(text))) return null;
  return say('formation.card.maybe-regulated');
}

const duty = /réglement|obligat|règle légale/i;
