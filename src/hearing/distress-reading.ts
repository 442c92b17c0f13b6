import { mendTypos } from './one-typo.ts';
import { plainWords } from './plain-words.ts';

/** Words safe to mend: no everyday French word is one letter away (« crever » is too near « créer »). */
const MENDED: ReadonlySet<string> = new Set(
  (
    'suicide suicider suicidaire suicidaires mourir disparaitre scarifie scarifier frappe frapper overdose medicaments ' +
    'cachets tabasse tabasser etrangle etrangler exister existence souffre douleur secours suicides'
  ).split(' '),
);
/** Everyday words that the mending must leave alone, though one letter away. */
const LEFT_ALONE: ReadonlySet<string> = new Set(
  'murir nourir nourrir existe existes couleur souffle achats cache caches cahiers cahier etranger etrangers etrangere sejours doubleur douceur frappeur couler'.split(
    ' ',
  ),
);

/** The plain words of a message, with the words that tell of distress mended where they are mistyped. */
export function readDistressWords(text: string): readonly string[] {
  return plainWords(text).flatMap((word) => (LEFT_ALONE.has(word) ? [word] : mendTypos([word], MENDED)));
}
