import type { FoundMetier, Library } from '../knowledge/library.ts';
import type { Metier, MetierId } from '../knowledge/metier.ts';
import { splitNegation } from '../knowledge/search/negation.ts';
import type { Answer, Told } from './evidence.ts';
import { isOfField } from './field.ts';
import { quoteMatched } from './quote.ts';
import { listCompetences, rateRarity } from './rarity.ts';
import type { Reason, Term } from './recommendation.ts';

type Evidence = Told & { readonly id: number };

/** What each kind of evidence is worth when it speaks as clearly as it can; all weights add up. */
const weights = {
  // A title said whole outweighs any two confirmed traits: people mean the métier that they name.
  named: 4,
  // Words that fiches use are good hints, but they echo in many fiches.
  content: 2.2,
  // A métier next to a named one is a fair guess, never stronger than a word about the métier itself.
  near: 0.9,
  sameDomaine: 0.5,
  competence: 1,
  centreInteret: 0.8,
  contexte: 0.5,
  // Found in the words without asking: half of a tap.
  unasked: 0.5,
  metier: 2.5,
} as const;

/** From this score on a title was really said; below, words of it were. */
const namedFrom = 0.6;

/** « non » counts less than « oui »: people often deny what they do without naming it. */
const answerFactor: Readonly<Record<Answer, number>> = { yes: 1, depends: 0.4, 'dont-know': 0, no: -0.6 };

/** What one did tells what one can do, and less of what one wants next. */
const pastFactor = 0.45;

/** A second compétence of one family tells little that the first has not told. */
const sameFamilyFactor = 0.3;

/** Every piece of every métier's score, from evidence alone: no constraint, no clock, no chance. */
export function computeTerms(evidence: readonly Evidence[], library: Library): readonly Term[] {
  return dampFamilies(
    evidence.flatMap((each) => termsOf(each, library)),
    library,
  );
}

function termsOf(evidence: Evidence, library: Library): readonly Term[] {
  const { competence, centreInteret, contexte } = weights;
  switch (evidence.kind) {
    case 'words':
      return termsOfWords(evidence, library);
    case 'metier':
      return termsOfMetier(evidence);
    case 'competence':
      return termsOfTrait(evidence, competence, listCompetences, library);
    case 'centre-interet':
      return termsOfTrait(evidence, centreInteret, (metier) => metier.centresInteret, library);
    case 'contexte':
      return termsOfTrait(evidence, contexte, (metier) => metier.contextes, library);
  }
}

function termsOfTrait(
  { id, kind, code, answer }: Extract<Evidence, { code: string }>,
  weight: number,
  listTraits: (metier: Metier) => readonly string[],
  library: Library,
): readonly Term[] {
  const factor = answerFactor[answer] * weight * rateRarity(library).weigh(code);
  if (factor === 0) return [];
  return library.metiers
    .filter((metier) => listTraits(metier).includes(code))
    .map(({ metierId }) => ({ evidenceId: id, metierId, weight: factor, reason: { kind, code } }));
}

function termsOfMetier({ id, metierId, answer }: Extract<Evidence, { kind: 'metier' }>): readonly Term[] {
  const factor = answer === 'no' ? -2 : answerFactor[answer];
  if (factor === 0) return [];
  return [{ evidenceId: id, metierId, weight: factor * weights.metier, reason: { kind: 'metier' } }];
}

function termsOfWords({ id, words, about }: Extract<Evidence, { kind: 'words' }>, library: Library): readonly Term[] {
  const { told, refused } = splitNegation(words);
  const found = library.search.findMetiers(told);
  // Who asks for a field has named none of its métiers, not even where the lexique knows one for it.
  const isNamed = ({ by, score, matched }: FoundMetier): boolean =>
    by === 'label' && score >= namedFrom && !isOfField(told, matched);
  const term = (metierId: MetierId, weight: number, reason: Reason): Term => ({
    evidenceId: id,
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
    ...strongestOfEach(found.filter(isNamed).flatMap((each) => termsOfNeighbours(id, each, library))),
    ...termsOfInterests(id, told, library),
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
function strongestOfEach(terms: readonly Term[]): readonly Term[] {
  const strongest = new Map<MetierId, Term>();
  for (const term of terms) {
    if (term.weight > (strongest.get(term.metierId)?.weight ?? 0)) strongest.set(term.metierId, term);
  }
  return [...strongest.values()];
}

/** Naming a métier speaks a little for those next to it. */
function termsOfNeighbours(
  evidenceId: number,
  named: { readonly metierId: MetierId; readonly score: number },
  library: Library,
): readonly Term[] {
  const metier = library.getMetier(named.metierId);
  const reason: Reason = { kind: 'near', metierId: named.metierId };
  const reachable = new Set(metier.mobilites.map(({ to }) => to));
  return library.metiers
    .filter((other) => other.metierId !== metier.metierId)
    .flatMap((other) => {
      const near = reachable.has(other.metierId);
      if (!near && domaineOf(other) !== domaineOf(metier)) return [];
      const weight = (near ? weights.near : weights.sameDomaine) * named.score;
      return [{ evidenceId, metierId: other.metierId, weight, reason }];
    });
}

function termsOfInterests(evidenceId: number, words: string, library: Library): readonly Term[] {
  const rarity = rateRarity(library);
  const interests = library.search.findCentresInteret(words).slice(0, 3);
  const contextes = library.search.findContextes(words).slice(0, 3);
  return library.metiers.flatMap(({ metierId, centresInteret, contextes: own }) => [
    ...interests
      .filter(({ code }) => centresInteret.includes(code))
      .map(({ code }) => ({
        evidenceId,
        metierId,
        weight: weights.unasked * weights.centreInteret * rarity.weigh(code),
        reason: { kind: 'centre-interet', code } as const,
      })),
    ...contextes
      .filter(({ code }) => own.includes(code))
      .map(({ code }) => ({
        evidenceId,
        metierId,
        weight: weights.unasked * weights.contexte * rarity.weigh(code),
        reason: { kind: 'contexte', code } as const,
      })),
  ]);
}

/** The ROME family: the first three signs of the code, or of the nearest code. */
export function domaineOf(metier: Pick<Metier, 'romeCode' | 'nearestRomeCode'>): string {
  return (metier.romeCode ?? metier.nearestRomeCode ?? '').slice(0, 3);
}

/** Within one métier, only the strongest compétence of a family counts whole. */
function dampFamilies(terms: readonly Term[], library: Library): readonly Term[] {
  const seen = new Set<string>();
  const byStrength = terms.toSorted((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
  return byStrength.map((term) => {
    if (term.reason.kind !== 'competence') return term;
    const family = `${term.metierId} ${library.getCompetence(term.reason.code).macroCompetence}`;
    if (!seen.has(family)) {
      seen.add(family);
      return term;
    }
    return { ...term, weight: term.weight * sameFamilyFactor };
  });
}
