import { z } from 'zod';
import { centreAnswerKinds } from '../../knowledge/centre-answer.ts';
import { rubriques } from '../../knowledge/fact.ts';
import type { AnswerChange, AnswerStep, AnswerWords } from './answer-wire.ts';
import { oneLine, severalLines } from './plain-text.ts';

const day = z.iso.date().nullable();

/** More than anybody reads in a chat. */
const longestText = 1500;

const link = z
  .url({ protocol: /^https?$/, hostname: z.regexes.domain })
  .max(500)
  .refine((url) => !/^[^/]*\/\/[^/]*@/.test(url));

/** What a counsellor may write: a draft may still lack what people need. */
export const wordsSchema: z.ZodType<AnswerWords> = z.strictObject({
  kind: z.enum(centreAnswerKinds),
  wordings: z.array(oneLine(200)).max(30),
  text: z.union([z.literal(''), severalLines(longestText)]),
  metierId: z.string().max(200).nullable(),
  rubrique: z.enum(rubriques).nullable(),
  country: z.enum(['FR', 'BE']).nullable(),
  source: z.union([z.literal(''), oneLine(200)]),
  link: link.nullable(),
  checkedOn: day,
  reviewOn: day,
});

const version = z.int().min(1);

export const changeSchema: z.ZodType<AnswerChange> = z.strictObject({ version, content: wordsSchema });
export const stepSchema: z.ZodType<AnswerStep> = z.strictObject({ version, to: version.optional() });
export const previewSchema = z.strictObject({ answerId: z.string().max(100).nullable(), content: wordsSchema });
