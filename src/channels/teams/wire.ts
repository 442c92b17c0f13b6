import type { Activity } from 'botbuilder-core';
import { z } from 'zod';
import { HttpError } from '../../http/http-error.ts';

const date = z
  .string()
  .refine((text) => !Number.isNaN(Date.parse(text)))
  .transform((text) => new Date(text))
  .optional();

/** Teams' own ids stay below 400 characters. */
const id = z.string().min(1).max(1000);

const accountSchema = z.looseObject({ id });

const activitySchema = z.looseObject({
  type: z.string().min(1).max(100),
  // It stands before the conversation's id in ours.
  channelId: z.string().regex(/^[^/]{1,100}$/),
  serviceUrl: z.url({ protocol: /^https?$/ }),
  conversation: accountSchema,
  from: accountSchema,
  recipient: accountSchema.optional(),
  id: id.optional(),
  text: z.string().nullish(),
  timestamp: date,
  localTimestamp: date,
  expiration: date,
});

/** Checks what the SDK takes for granted; the rest of an activity is each channel's own. Throws an HttpError. */
export function parseActivity(body: unknown): Activity {
  const parsed = activitySchema.safeParse(body);
  if (!parsed.success) throw new HttpError('BadArgument');
  return parsed.data as unknown as Activity;
}
