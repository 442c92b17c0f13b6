import { z } from 'zod';
import { HttpError } from '../../http/http-error.ts';
import { cleanText, copyJson } from './plain-json.ts';

/** What a client may say: everything else that it sends is dropped. */
export interface Said {
  readonly type: 'message' | 'event';
  readonly text?: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly locale?: string;
  readonly localTimestamp?: string;
  readonly channelData: z.output<typeof clientSchema>;
}

/** Longest message, in characters; whoever writes more is asked to send it in parts. */
const maxCharacters = 10_000;

/** Deepest nesting of a card's answer; a form has two levels. */
const maxDepth = 8;

/** What Web Chat needs back on its own activities, to know them and to show a tapped button as it was worded. */
const clientSchema = z.object({
  clientActivityID: z.string().min(1).max(200).optional().catch(undefined),
  postBack: z.boolean().optional().catch(undefined),
  messageBack: z
    .object({ displayText: z.string().max(1000) })
    .optional()
    .catch(undefined),
});

/** What gets an id, as clients expect, but is not kept: a conversation can always be taken up again. */
export interface Sign {
  readonly type: 'typing' | 'endOfConversation';
}

const activitySchema = z.object({
  type: z.enum(['message', 'event', 'typing', 'endOfConversation']),
  text: z.string().nullish(),
  name: z.string().max(200).nullish(),
  value: z.unknown().optional(),
  attachments: z.array(z.unknown()).nullish(),
  locale: z
    .string()
    .regex(/^[a-z]{2,3}(-[a-z\d]{2,8})*$/i)
    .optional()
    .catch(undefined),
  localTimestamp: z.iso.datetime({ offset: true }).optional().catch(undefined),
  channelData: clientSchema.nullish(),
});

/** Checks an activity that a client sent; throws an HttpError where it cannot be taken. */
export function parseActivity(body: unknown): Said | Sign {
  const parsed = activitySchema.safeParse(body);
  if (!parsed.success) throw new HttpError('BadArgument');
  const { type, text, name, value, attachments, locale, localTimestamp, channelData } = parsed.data;
  if (type === 'typing' || type === 'endOfConversation') return { type };
  if (attachments != null && attachments.length > 0) throw new HttpError('FilesNotAccepted');

  const said = {
    type,
    ...parseText(text),
    ...parseValue(value),
    ...(locale && { locale }),
    ...(localTimestamp && { localTimestamp }),
    channelData: channelData ?? {},
  };
  if (type === 'event') {
    if (!name) throw new HttpError('BadArgument');
    return { ...said, name: cleanText(name) };
  }
  if (said.text === undefined && said.value === undefined) throw new HttpError('EmptyMessage');
  return said;
}

export function isSign(said: Said | Sign): said is Sign {
  return said.type === 'typing' || said.type === 'endOfConversation';
}

function parseText(given: string | null | undefined): { readonly text?: string } {
  const text = cleanText(given ?? '');
  // A string's length counts an emoji as two; people count it as one.
  if (text.length > maxCharacters && [...text].length > maxCharacters) throw new HttpError('MessageTooLong');
  return text.trim() === '' ? {} : { text };
}

function parseValue(given: unknown): { readonly value?: unknown } {
  if (given === undefined || given === null) return {};
  const value = copyJson(given, maxDepth);
  if (value === undefined) throw new HttpError('BadArgument');
  return { value };
}

/** The watermark a client gives back: the index of the first activity it has not seen. */
export function parseWatermark(given: string | null): number {
  if (given === null || given === '' || given === '-') return 0;
  if (!/^\d{1,9}$/.test(given)) throw new HttpError('BadArgument');
  return Number(given);
}

const idSchema = z.string().regex(/^[\w.@-]{1,64}$/);

const tokenRequestSchema = z.object({
  centre: idSchema.nullish(),
  resume: z.string().max(4096).nullish(),
  user: z.object({ id: idSchema.optional().catch(undefined) }).nullish(),
});

/** What a client asks of a new token. */
export interface TokenRequest {
  readonly centreId: string | null;
  readonly resume: string | null;
  readonly userId: string | null;
}

/** Checks a request for a token; an empty body asks for nothing in particular. */
export function parseTokenRequest(body: unknown): TokenRequest {
  const parsed = tokenRequestSchema.safeParse(body ?? {});
  if (!parsed.success) throw new HttpError('BadArgument');
  const { centre, resume, user } = parsed.data;
  return { centreId: centre ?? null, resume: resume ?? null, userId: user?.id ?? null };
}
