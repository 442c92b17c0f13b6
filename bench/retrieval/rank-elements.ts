import type { WordSpace } from '../../knowledge/latent/word-space.ts';
import type { Teaching } from '../../knowledge/match/lessons.ts';
import { locateSubjects } from '../../knowledge/match/locate-subjects.ts';
import { createMatcher, type Matcher } from '../../knowledge/match/matcher.ts';
import { scoreSigns } from '../../knowledge/match/score.ts';
import { formsKey } from '../../knowledge/match/shelf.ts';
import type { Seen } from '../../knowledge/match/signs.ts';
import { readTitle, type TitleWords } from '../../knowledge/match/title-words.ts';
import type { Element, Melo } from './melo.ts';
import type { Scored } from './metrics.ts';

export interface Lore {
  readonly rome: Teaching;
  readonly esco: Teaching;
  readonly space: WordSpace;
}

/** The concepts of a benchmark as subjects, with what ESCO tells of them; the ROME leads from one wording to another. */
export function createMeloMatcher({ elements }: Pick<Melo, 'elements'>, { rome, esco, space }: Lore): Matcher {
  const told = new Map(esco.told.map((one) => [one.id, one.texts]));
  const concepts = Map.groupBy(
    elements.filter(({ isGroup }) => !isGroup),
    ({ concept }) => concept,
  );
  const subjects = Array.from(concepts, ([id, labels]) => ({
    id,
    labels: [...new Set(labels.map(({ label }) => label))],
    texts: told.get(id) ?? [],
  }));
  return createMatcher({ subjects: locateSubjects(subjects, space), bridges: locateSubjects(rome.told, space), space });
}

export interface RankedElement extends Scored {
  readonly concept: string;
}

/** Scores every label of every candidate. */
export type RankElements = (text: string, isOwnTitleHidden: boolean) => readonly RankedElement[];

/** One row a concept: its other labels come behind the best of all other candidates, in the same order. */
const behind = 1000;
/** A label of a concept stands as far behind the concept’s best label as it is less alike, this many times. */
const ownLikeness = 20;

export function createRanking(melo: Melo, matcher: Matcher): RankElements {
  const labels = Map.groupBy(
    melo.elements.map((element) => ({ ...element, title: readTitle(element.label) })),
    ({ concept }) => concept,
  );
  return (text, isOwnTitleHidden) => {
    const asked = readTitle(text);
    return matcher.see(text, { isOwnTitleHidden }).seen.flatMap((seen) => {
      const concept = matcher.shelf.ids[seen.subject] ?? '';
      const score = scoreSigns(seen.signs);
      const likeness = compareSpelling(asked, seen, matcher);
      const own = (labels.get(concept) ?? []).map((element) => ({ element, likeness: likeness(element) }));
      const [best, ...others] = own.toSorted((a, b) => b.likeness - a.likeness);
      if (best === undefined) return [];
      return [
        { id: best.element.id, concept, score },
        ...others.map(({ element, likeness }) => ({
          id: element.id,
          concept,
          score: score - behind - ownLikeness * (best.likeness - likeness),
        })),
      ];
    });
  };
}

/** How alike a label is as it is written: of two genders of one title, the one that was asked is more. */
function compareSpelling(
  asked: TitleWords,
  { subject, likenesses }: Seen,
  { shelf }: Matcher,
): (element: Element & { readonly title: TitleWords }) => number {
  const numbers = shelf.labelsOf[subject] ?? [];
  const byForms = new Map(
    numbers.map((number, place) => {
      const label = shelf.labels[number];
      return [label === undefined ? '' : formsKey(label), likenesses[place]?.overall ?? 0] as const;
    }),
  );
  return ({ title }) => {
    const shared = [...asked.words].filter((word) => title.words.has(word)).length;
    const all = asked.words.size + title.words.size - shared;
    const [plain = ''] = title.listWordings();
    const spelling = (all === 0 ? 0 : shared / all) + (asked.listWordings().includes(plain) ? 1 : 0);
    return (byForms.get(formsKey(title)) ?? 0) + 0.1 * spelling;
  };
}
