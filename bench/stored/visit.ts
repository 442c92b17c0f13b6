import { takeUp } from '../load/visitors.ts';

/** A conversation that is stored, and the token that opens it. */
export interface StoredVisit {
  readonly token: string;
  readonly conversationId: string;
}

/** Takes a conversation up and says one thing in it; gives the milliseconds from the message to its answer. */
export async function visitStored(origin: string, { token, conversationId }: StoredVisit): Promise<number> {
  const visitor = await takeUp(origin, token, conversationId);
  const started = performance.now();
  await visitor.say({ kind: 'help', text: 'aide' });
  const ms = performance.now() - started;
  visitor.close();
  return ms;
}
