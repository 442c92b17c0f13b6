import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { RunningConversation, RunningList } from '../../src/desk/case-wire.ts';
import { useDesk, useNow } from './desk-context.ts';
import { formatSince } from './format.ts';
import { say, sayCount, words } from './words.ts';

/** How often the list is asked for while it is looked at. */
const roundMs = 15_000;

/** People who talk with the bot now: a counsellor proposes help, the person decides. */
export function RunningPage(): VNode {
  const { call, workplace } = useDesk();
  const [list, setList] = useState<RunningList | null>(null);
  const [offered, setOffered] = useState<readonly string[]>([]);
  useEffect(() => {
    const ask = (): void => void workplace.attempt(async () => setList(await call<RunningList>('GET', '/running')));
    ask();
    const timer = setInterval(ask, roundMs);
    return () => clearInterval(timer);
  }, [call, workplace]);
  const offer = ({ conversationId }: RunningConversation): void =>
    void workplace.attempt(async () => {
      await call('POST', '/running/offer', { conversationId });
      setOffered((before) => [...before, conversationId]);
      workplace.tell(words.running.told);
    });
  return (
    <div class="page">
      <h2>{words.running.heading}</h2>
      <p>{words.running.about}</p>
      {list !== null && list.conversations.length === 0 && <p class="empty">{words.running.none}</p>}
      <ul class="lines">
        {list?.conversations.map((each) => (
          <li key={each.conversationId}>
            <RunningLine line={each} isOffered={offered.includes(each.conversationId)} onOffer={() => offer(each)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface LineProps {
  readonly line: RunningConversation;
  readonly isOffered: boolean;
  readonly onOffer: () => void;
}

function RunningLine({ line, isOffered, onOffer }: LineProps): VNode {
  const now = useNow();
  return (
    <div class="case-line">
      <p>{sayCount(words.running, 'lines', line.lines)}</p>
      <p>{say(words.running.heard, { since: formatSince(line.lastHeardAt, now) })}</p>
      <button type="button" disabled={isOffered} onClick={onOffer}>
        {isOffered ? words.running.offered : words.running.offer}
      </button>
    </div>
  );
}
