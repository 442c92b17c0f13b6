import type { Keep } from './keep.ts';
import type { Outgoing } from './outbox.ts';

/** Keeps what could not be sent yet for the next page of this tab. The log will show what the server already has. */
export function keepOutgoing(keep: Keep, outgoing: readonly Outgoing[]): void {
  const unsent = outgoing.filter(({ state }) => state !== 'sent');
  keep.write('unsent', unsent.length === 0 ? '' : JSON.stringify(unsent));
}

/** What an earlier page of this tab could not send. */
export function readOutgoing(keep: Keep): readonly Outgoing[] {
  const kept = keep.read('unsent');
  return kept === null ? [] : parseOutgoing(kept);
}

function parseOutgoing(kept: string): readonly Outgoing[] {
  return JSON.parse(kept) as readonly Outgoing[];
}
