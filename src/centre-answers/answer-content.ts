import { z } from 'zod';
import { type CentreAnswer, centreAnswerKinds } from '../../knowledge/centre-answer.ts';
import { rubriques } from '../../knowledge/fact.ts';

/** All that a counsellor writes of an answer. */
export type AnswerContent = Omit<CentreAnswer, 'answerId' | 'centreId'>;

/** The words of one version as they were kept. */
export const contentSchema: z.ZodType<AnswerContent> = z.object({
  kind: z.enum(centreAnswerKinds),
  wordings: z.array(z.string()),
  text: z.string(),
  metierId: z.string().nullable(),
  rubrique: z.enum(rubriques).nullable(),
  country: z.enum(['FR', 'BE']).nullable(),
  source: z.string(),
  link: z.string().nullable(),
  checkedOn: z.string().nullable(),
  reviewOn: z.string().nullable(),
});

export function parseContent(json: string): AnswerContent {
  return contentSchema.parse(JSON.parse(json));
}

/** The first thing that people could not be told without; undefined: it may be published. */
export function findLacking(content: AnswerContent): keyof AnswerContent | undefined {
  if (content.wordings.length === 0) return 'wordings';
  if (content.kind === 'fiche' && content.metierId === null) return 'metierId';
  if (content.kind !== 'fiche' && content.text === '') return 'text';
  if (content.kind === 'word') return undefined;
  if (content.checkedOn === null) return 'checkedOn';
  return content.reviewOn === null ? 'reviewOn' : undefined;
}
