import { DANGER_SIGNS } from './danger-signs.ts';
import { DESPAIR_SIGNS } from './distress-signs.ts';
import { DISTRESS_WORDS } from './distress-words.ts';
import { mendTypos } from './one-typo.ts';
import { phrasePattern } from './phrase-pattern.ts';
import { plainText, plainWords } from './plain-words.ts';

/** Words safe to mend: no everyday French word is one letter away (« crever » is too near « créer »). */
const MENDED: ReadonlySet<string> = new Set(
  (
    'suicide suicider suicidaire suicidaires mourir disparaitre scarifie scarifier frappe frapper overdose medicaments ' +
    'cachets tabasse tabasser etrangle etrangler exister existence souffre douleur secours suicides'
  ).split(' '),
);
/** Everyday words that the mending must leave alone, though one letter away. */
const LEFT_ALONE: ReadonlySet<string> = new Set(
  'murir nourir existe couleur souffle achats cache caches cahiers'.split(' '),
);
const VOCABULARY: ReadonlySet<string> = new Set([...MENDED, ...LEFT_ALONE]);

const SIGNS = [...DESPAIR_SIGNS, ...DANGER_SIGNS].map(({ says, unless }) => ({
  says: phrasePattern(says, DISTRESS_WORDS),
  unless: unless === undefined ? undefined : phrasePattern(unless, DISTRESS_WORDS),
}));

/**
 * Whether the words tell of suicide, self-harm, violence suffered or danger, of the person or of somebody near. When in
 * doubt it says yes: an emergency number too many does less harm than one too few.
 */
export function hearDistress(words: string): boolean {
  const text = plainText(mendTypos(plainWords(words), VOCABULARY));
  return SIGNS.some(({ says, unless }) => says.test(text) && !(unless?.test(text) ?? false));
}
