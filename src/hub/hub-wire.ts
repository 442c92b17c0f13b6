import { z } from 'zod';
import { oneLine, severalLines } from '../desk/plain-text.ts';
import { HttpError } from '../http/http-error.ts';

/** The hub's side of a case: activities of the Bot Framework, of which this is read. */
const common = {
  id: z.string().min(1).max(100),
  conversation: z.object({ id: z.string().min(1).max(50) }),
  /** Whom the person sees. */
  from: z.object({ name: oneLine(80) }),
};

const schema = z.discriminatedUnion('type', [
  z.object({
    ...common,
    type: z.literal('event'),
    name: z.literal('handoff.status'),
    value: z.object({
      state: z.enum(['accepted', 'completed', 'failed']),
      /** For the person, when it is completed. */
      message: severalLines(2000).optional(),
    }),
  }),
  z.object({ ...common, type: z.literal('message'), text: severalLines(10_000) }),
]);

/** What the hub says: a status of the protocol, or a message of its agent. */
export type FromHub = z.infer<typeof schema>;

export function parseFromHub(body: unknown): FromHub {
  const { data } = schema.safeParse(body);
  if (data === undefined) throw new HttpError('BadArgument');
  return data;
}
