import type { FoundMetier, Library } from '../knowledge/library.ts';
import { findPresent } from '../knowledge/live-library.ts';
import type { Metier, MetierId } from '../knowledge/metier.ts';
import { rememberFew } from '../knowledge/remember.ts';
import { splitNegation } from '../knowledge/search/negation.ts';
import { domaineOf } from './domaine.ts';
import { isOfField } from './field.ts';
import { isNumber, quoteMatched } from './quote.ts';
import { rateRarity } from './rarity.ts';
import type { Reason, Term } from './recommendation.ts';
import type { About } from './statement.ts';

/** What a sentence gives to one métier. */
export type WordTerm = Omit<Term, 'evidenceId'>;

/**
 * What words are worth, as natural logarithms of likelihood ratios: a score of the search between 0 and 1 times these.
 * Fitted on 316 sentences with known answers over the whole ROME: their likelihood still grows at 2.5 times an older
 * scale on which a title was worth 4; 2 times is used, because the search was tuned on some of those very sentences.
 */
const weights = {
  // A title said whole outweighs any three confirmed traits: people mean the métier that they name.
  named: 8,
  // Words that fiches use are good hints, but they echo in many fiches.
  content: 4.4,
  // A métier next to a named one is a fair guess, never stronger than a word about the métier itself.
  near: 1.8,
  sameDomaine: 1,
  // Found in the words without asking: well under half of a tap.
  centreInteret: 0.8,
  contexte: 0.5,
} as const;

/** From this score on a title was really said; below, words of it were. */
const namedFrom = 0.6;

/** What one did tells what one can do, and less of what one wants next. */
const pastFactor = 0.45;

interface Said {
  readonly words: string;
  readonly about: About;
}

/** Every piece of every métier's score that a sentence gives. */
export function computeWordTerms(said: Said, library: Library): readonly WordTerm[] {
  const computeHere = computers.get(findPresent(library)) ?? createComputer(library);
  computers.set(findPresent(library), computeHere);
  return computeHere(said);
}

const computers = new WeakMap<Library, (said: Said) => readonly WordTerm[]>();

/** Each turn asks again for the sentences of earlier ones. */
function createComputer(library: Library): (said: Said) => readonly WordTerm[] {
  return rememberFew(
    ({ words, about }) => `${about} ${words}`,
    (said) => compute(said, library),
  );
}

function compute({ words, about }: Said, library: Library): readonly WordTerm[] {
  const { told, refused } = splitNegation(words);
  // « 15 ans » is how long, and speaks for no métier by itself.
  const found = library.search.findMetiers(told).filter(({ matched }) => !matched.every(isNumber));
  // Who asks for a field has named none of its métiers, not even where the lexique knows one for it.
  const isNamed = ({ by, score, matched }: FoundMetier): boolean =>
    by === 'label' && score >= namedFrom && !isOfField(told, matched);
  const term = (metierId: MetierId, weight: number, reason: Reason): WordTerm => ({
    metierId,
    weight: about === 'past' ? weight * pastFactor : weight,
    reason,
  });
  return [
    ...found.map((each) =>
      term(each.metierId, weighFound(each, told) * each.score, {
        kind: isNamed(each) ? 'named' : 'told',
        words: quoteMatched(told, each.matched),
      }),
    ),
    ...strongestOfEach(found.filter(isNamed).flatMap((each) => termsOfNeighbours(each, library))),
    ...termsOfInterests(told, library),
    ...(refused === '' ? [] : library.search.findMetiers(refused))
      .filter(({ by, score }) => by === 'label' && score >= namedFrom)
      .map(({ metierId, score, matched }) =>
        term(metierId, -weights.named * score, { kind: 'named', words: quoteMatched(refused, matched) }),
      ),
  ];
}

function weighFound({ by, matched }: FoundMetier, told: string): number {
  return by === 'label' && !isOfField(told, matched) ? weights.named : weights.content;
}

/** Next to several named métiers is no more than next to one: many are neighbours of many. */
function strongestOfEach(terms: readonly WordTerm[]): readonly WordTerm[] {
  const strongest = new Map<MetierId, WordTerm>();
  for (const term of terms) {
    if (term.weight > (strongest.get(term.metierId)?.weight ?? 0)) strongest.set(term.metierId, term);
  }
  return [...strongest.values()];
}

/** Naming a métier speaks a little for those next to it. */
function termsOfNeighbours(
  named: { readonly metierId: MetierId; readonly score: number },
  library: Library,
): readonly WordTerm[] {
  const metier = library.getMetier(named.metierId);
  const reason: Reason = { kind: 'near', metierId: named.metierId };
  const reachable = new Set(metier.mobilites.map(({ to }) => to));
  const domaine = domaineOf(metier);
  return library.metiers
    .filter((other) => other.metierId !== metier.metierId)
    .flatMap((other) => {
      const near = reachable.has(other.metierId);
      if (!near && domaineOf(other) !== domaine) return [];
      const weight = (near ? weights.near : weights.sameDomaine) * named.score;
      return [{ metierId: other.metierId, weight, reason }];
    });
}

function termsOfInterests(words: string, library: Library): readonly WordTerm[] {
  const rarity = rateRarity(library);
  const interests = library.search.findCentresInteret(words).slice(0, 3);
  const contextes = library.search.findContextes(words).slice(0, 3);
  const term = (kind: 'centre-interet' | 'contexte', code: string, { metierId }: Metier): WordTerm => ({
    metierId,
    weight: (kind === 'contexte' ? weights.contexte : weights.centreInteret) * rarity.weigh(code),
    reason: { kind, code },
  });
  return library.metiers.flatMap((metier) => [
    ...interests
      .filter(({ code }) => metier.centresInteret.includes(code))
      .map(({ code }) => term('centre-interet', code, metier)),
    ...contextes
      .filter(({ code }) => metier.contextes.includes(code))
      .map(({ code }) => term('contexte', code, metier)),
  ]);
}
