import { z } from 'zod';
import { HttpError } from '../../../http/http-error.ts';

/** What somebody types into the search of the compose box, or that nothing is typed yet. */
export interface Query {
  readonly commandId: string;
  readonly typed: string;
}

/** Longer than any title: the rest would only make the search slower. */
const mostTyped = 200;

const commandId = z.string().min(1).max(64);

const querySchema = z.looseObject({
  commandId,
  parameters: z
    .array(z.looseObject({ name: z.string(), value: z.union([z.string(), z.boolean(), z.number()]).nullish() }))
    .max(5)
    .default([]),
});

const linkSchema = z.looseObject({ url: z.string().max(2048) });

/** Throws a refusal for what Teams never sends. */
export function parseQuery(value: unknown): Query {
  const { parameters, ...query } = parse(querySchema, value);
  // When the search opens, Teams sends « initialRun » in place of a word.
  const parameter = parameters.find(({ name }) => name !== 'initialRun');
  return { commandId: query.commandId, typed: String(parameter?.value ?? '').slice(0, mostTyped) };
}

export function parseLinkQuery(value: unknown): string {
  return parse(linkSchema, value).url;
}

function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new HttpError('BadArgument');
  return parsed.data;
}
