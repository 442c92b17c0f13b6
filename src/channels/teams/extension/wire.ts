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

/** A message that somebody had the bot look at: its words, or none where it has none. */
export interface Shown {
  readonly commandId: string;
  readonly content: string;
  readonly isHtml: boolean;
}

/** What was tapped in the dialog over a message. */
export interface Tapped {
  readonly commandId: string;
  readonly choice: 'ask' | 'insert';
  readonly question: string;
  readonly metierId: string | null;
}

/** So much of a message is taken for a question, and comes back with a tap. */
export const mostAsked = 2000;

const shownSchema = z.looseObject({
  commandId,
  messagePayload: z
    .looseObject({
      body: z.looseObject({ contentType: z.string().nullish(), content: z.string().nullish() }).nullish(),
    })
    .nullish(),
});

const tappedSchema = z.looseObject({
  commandId,
  data: z.looseObject({
    choice: z.enum(['ask', 'insert']),
    question: z.string().min(1).max(mostAsked),
    metierId: z.string().max(200).nullish(),
  }),
});

/** Throws a refusal for what Teams never sends. */
export function parseQuery(value: unknown): Query {
  const { parameters, ...query } = parse(querySchema, value);
  // When the search opens, Teams sends « initialRun » in place of a word.
  const parameter = parameters.find(({ name }) => name !== 'initialRun');
  return { commandId: query.commandId, typed: String(parameter?.value ?? '').slice(0, mostTyped) };
}

export function parseShown(value: unknown): Shown {
  const shown = parse(shownSchema, value);
  const { content, contentType } = shown.messagePayload?.body ?? {};
  return { commandId: shown.commandId, content: content ?? '', isHtml: contentType !== 'text' };
}

export function parseTapped(value: unknown): Tapped {
  const tapped = parse(tappedSchema, value);
  const { choice, question, metierId } = tapped.data;
  return { commandId: tapped.commandId, choice, question, metierId: metierId ?? null };
}

export function parseLinkQuery(value: unknown): string {
  return parse(linkSchema, value).url;
}

function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new HttpError('BadArgument');
  return parsed.data;
}
