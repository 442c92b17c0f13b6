import { z } from 'zod';
import type { Country, PartialDate } from '../source.ts';

// Every `error` says what was expected: it ends the sentence « is …, expected … ».

/** One line of text. */
export const text = z.string({ error: 'a text (in quotes if it looks like a number)' }).trim().min(1, 'a text');
/** Text that may be absent. */
export const optionalText = optional(text);
/** A text, or a number that stands for itself, such as an RNCP number. */
export const optionalNumberText = optional(z.preprocess(numberToText, text));

/** kebab-case without accents: what ids and codes look like. */
export const id = z
  .string({ error: 'an id such as "chef-de-plateau"' })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id of small letters without accents, digits and hyphens');

export const romeCode = z
  .string({ error: 'a letter and four digits such as "D1102"' })
  .regex(/^[A-N]\d{4}$/, 'a letter and four digits such as "D1102"');

export const riasec = z
  .string({ error: 'one to three different letters of RIASEC' })
  .regex(/^(?!.*(.).*\1)[RIASEC]{1,3}$/, 'one to three different letters of RIASEC');

/** A European level. */
export const level = z
  .int('a European level, 1 to 8')
  .min(1, 'a European level, 1 to 8')
  .max(8, 'a European level, 1 to 8');

export const country: z.ZodType<Country> = z.enum(['FR', 'BE'], { error: 'FR or BE' });

const dateHint = 'a date such as 2025, 2025-04, 2025-04-30 or ~2007';
export const partialDate: z.ZodType<PartialDate> = z.preprocess(
  numberToText,
  z.string({ error: dateHint }).regex(/^~?(19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, dateHint),
);

export const yesOrNo = z.boolean({ error: 'true or false' });

/** A field that may be left out or be null: null then. */
export function optional<Value>(schema: z.ZodType<Value>): z.ZodType<Value | null> {
  return schema.nullish().transform((value) => value ?? null);
}

/** A list that may be left out: empty then. */
export function list<Value>(schema: z.ZodType<Value>): z.ZodType<readonly Value[]> {
  return z
    .array(schema, { error: 'a list' })
    .nullish()
    .transform((values) => values ?? []);
}

/** A list that says something: one element at least. */
export function filledList<Value>(schema: z.ZodType<Value>, hint: string): z.ZodType<readonly Value[]> {
  return z.array(schema, { error: hint }).min(1, hint);
}

function numberToText(value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value;
}
