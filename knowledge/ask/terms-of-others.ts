import type { MetierId } from '../metier.ts';
import { termsOf } from '../search/analyse.ts';
import type { Concept, HeardQuestion } from './hear-question.ts';

/** Another métier named beside is something asked about: « de téléopératrice à standardiste ». */
export function termsOfOthers({ named }: HeardQuestion, metierId: MetierId): readonly Concept[] {
  return named
    .filter((each) => each.metierId !== metierId)
    .flatMap(({ words }) => termsOf(words.join(' ')).map((term) => [term]));
}
