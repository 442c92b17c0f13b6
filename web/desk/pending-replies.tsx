import type { VNode } from 'preact';
import { useStore } from '../use-store.ts';
import { focusOn, useDesk } from './desk-context.ts';
import { hasCome } from './lines.ts';
import { say, words } from './words.ts';

/** Replies that the person has not got yet. */
export function PendingReplies({ caseId }: { readonly caseId: string }): VNode {
  const { workplace } = useDesk();
  const { outbox } = workplace;
  useStore(workplace.status);
  const { lines } = useStore(workplace.opened.store);
  const replies = outbox.of(caseId).filter((reply) => !hasCome(reply, lines));
  function drop(clientId: string): void {
    outbox.discard(clientId);
    focusOn('reply');
  }
  return (
    <ul class="pending" aria-label={words.reply.pending}>
      {replies.map(({ clientId, text, state, why }) => (
        <li key={clientId} class="said by-counsellor">
          <div class="bubble is-pending">
            <p>{text}</p>
          </div>
          <p class="pending-state">
            {state === 'refused' ? say(words.reply.refused, { why: why ?? '' }) : words.reply[state]}
            {state !== 'sending' && (
              <>
                <button type="button" onClick={() => outbox.retry(clientId)}>
                  {words.reply.retry}
                </button>
                <button type="button" onClick={() => drop(clientId)}>
                  {words.reply.discard}
                </button>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
