import type { MetierId } from '../metier.ts';
import type { Asking } from './asking.ts';
import { aims } from './find-subject.ts';

/** « un téléconseiller peut-il devenir formateur ? » where a fiche leads there: `way`; null: it settles nothing. */
export function judgeWay(metierId: MetierId, { heard: { plain, named }, library }: Asking): 'way' | null {
  if (!asksForWay.test(plain)) return null;
  const starts = [metierId, ...named.map((each) => each.metierId)];
  const isLed = named
    .filter(({ words }) => aims(words).test(plain))
    .some((aim) => starts.some((start) => library.getMetier(start).mobilites.some(({ to }) => to === aim.metierId)));
  return isLed ? 'way' : null;
}

const asksForWay =
  /^(?!.*\b(?:comment|quels?|quelles?|combien|sans)\b).*\b(?:peut|peux|puis|pourrait|pourrais|possible|est ce qu[ei]?)\b.*\b(?:devenir|passer|aller|evoluer|bifurquer)\b/;
