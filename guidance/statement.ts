import { foldText } from '../knowledge/fold-text.ts';
import type { Library } from '../knowledge/library.ts';
import { analyse } from '../knowledge/search/analyse.ts';
import { splitClauses } from '../knowledge/search/clauses.ts';
import { splitNegation } from '../knowledge/search/negation.ts';
import type { Learned } from './evidence.ts';
import { withoutWho } from './without-who.ts';

/** What a sentence tells of: what one did, or what one likes and wants. */
export type About = 'past' | 'wish';

/**
 * Everything that a free sentence about oneself tells: the words as evidence, refused contextes and the level of study
 * as constraints. Empty when nothing in it is known. Without `about`, what one did and what one wants are told apart.
 */
export function learnFromWords(words: string, library: Library, about?: About): readonly Learned[] {
  const told = withoutWho(words);
  const wished = told.replace(ownPain, ' ');
  const parts = about === undefined ? splitPast(wished) : [{ words: wished, about }];
  const level = readLevel(told);
  return [
    ...parts.flatMap((part) => learnFromPart(part.words, part.about, library)),
    ...readLimits(told, library),
    ...(level === undefined ? [] : [{ kind: 'level', level } as const]),
  ];
}

function learnFromPart(words: string, about: About, library: Library): readonly Learned[] {
  const { told, refused } = splitNegation(words);
  if (!isKnown(told, library) && !isKnown(refused, library)) return [];
  const refusals = refused === '' ? [] : library.search.findContextes(refused).slice(0, 2);
  return [{ kind: 'words', words, about }, ...refusals.map(({ code }) => ({ kind: 'refusal', code }) as const)];
}

interface Part {
  readonly words: string;
  readonly about: About;
}

/** « J'ai été comptable 20 ans, je voudrais des animaux »: the past, then the wish. One part where all is of a kind. */
export function splitPast(words: string): readonly Part[] {
  const tokens = analyse(words);
  const clauses = splitClauses(words, tokens).map(({ from, to }) => {
    const text = words.slice(tokens[from]?.start, tokens[to - 1]?.end);
    return { text, isPast: past.test(foldText(text)) };
  });
  const told = clauses.filter(({ isPast }) => isPast);
  const wished = clauses.filter(({ isPast }) => !isPast);
  // A past without a wish is all there is to go by: it then counts whole.
  if (told.length === 0 || !wished.some(({ text }) => wish.test(foldText(text)))) return [{ words, about: 'wish' }];
  const join = (parts: readonly { readonly text: string }[]): string => parts.map(({ text }) => text).join(', ');
  return [
    { words: join(told), about: 'past' },
    { words: join(wished), about: 'wish' },
  ];
}

const past =
  /\bj ?'?(ai|avais) (deja |toujours |longtemps )?(ete|travaille|bosse|fait|tenu|garde|aide|vendu|eu|conduit|dirige)\b|\bj ?'?etais\b|\b(ancien|ancienne|ex)\b|\bpendant \w+ (ans|annees|mois)\b|\bdepuis \w+ (ans|annees|mois)\b/;
const wish =
  /\b(j ?'?aime|j ?'?adore|j ?'?aimerais?|je veux|jveux|je voudrais?|jvoudrais|je cherche|j ?'?ai envie|je reve|je prefere|me plairait|changer|devenir|reconversion)\b/;

function isKnown(words: string, { search }: Library): boolean {
  if (words === '') return false;
  return (
    search.findMetiers(words).length > 0 ||
    search.findCompetences(words).length > 0 ||
    search.findCentresInteret(words).length > 0 ||
    search.findContextes(words).length > 0
  );
}

/** Said of oneself it speaks for no métier, not even where « mal au dos » is the word for heavy loads. */
const ownPain =
  /\b(?:j['’]?ai|j[ée]|g)\s+(?:un peu |souvent |trop |très |tjs |toujours )?mal\s+(?:au|aux|o|ô|à|a)\s+dos\b/giu;

/** What the body does not allow, or what one has had enough of, is refused as well: the contextes it rules out. */
const limits: readonly (readonly [RegExp, string])[] = [
  [
    /\bmal (au|aux|o|a|ds|de) (le )?dos?\b|\bprobleme(s)? (de|au|o) dos\b|\bdos (fragile|casse|bloque)\b|\bsciatique\b|\blumbago\b/,
    'port-de-charges',
  ],
  [/\b(j ?'?ai le|peur du) vertige\b/, 'hauteur'],
  // « plus de nuit »: no more of it; nobody asks for more.
  [/\b(plus|fini|marre) (de |du |des |la |le |les )*nuits?\b/, 'travail-de-nuit'],
  [/\b(plus|fini|marre) (de |du |des |la |le |les )*week ?-?ends?\b/, 'week-end'],
];

function readLimits(words: string, library: Library): readonly Learned[] {
  const folded = foldText(words);
  return limits
    .filter(([said, code]) => said.test(folded) && library.contextes.some((contexte) => contexte.code === code))
    .map(([, code]) => ({ kind: 'refusal', code }));
}

/** Spoken levels of study, the highest first; Belgian ones beside the French. */
const have = "\\bj ?'?ai (eu |fait |passe )?(un |une |mon |ma |le |la )?";

const levels: readonly (readonly [RegExp, number])[] = [
  [/\b(sans|pas (de |le |d'|un |mon )?|aucun|ni) ?(diplome|bac|brevet|cess)\b/, 0],
  [new RegExp(`${have}(master|doctorat|licence|bachelier|bac ?\\+ ?[345])\\b`), 6],
  [new RegExp(`${have}(bts|dut|deug|bac ?\\+ ?2)\\b`), 5],
  [new RegExp(`${have}(bac|cess)\\b`), 4],
  [new RegExp(`${have}(cap|bep|cq6)\\b`), 3],
];

function readLevel(words: string): number | undefined {
  const folded = foldText(words);
  return levels.find(([said]) => said.test(folded))?.[1];
}
