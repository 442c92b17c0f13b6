import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Activity, type CardAction, isVisible, sayingOf, speakerOf } from './activity.ts';
import type { Say } from './card-view.tsx';
import type { ConversationState } from './conversation-state.ts';
import { Hint } from './hint.tsx';
import { Icon } from './icons.tsx';
import { MessageView, OutgoingView } from './message-view.tsx';
import { say, words } from './words.ts';

interface Props {
  readonly state: ConversationState;
  readonly cardsUrl: string;
  readonly onSay: Say;
  readonly onRetry: (clientId: string) => void;
}

/** All that was said, what may be answered to it, and who is about to answer. */
export function LogView({ state, cardsUrl, onSay, onRetry }: Props): VNode {
  const { activities, outgoing, answering, isNew, face } = state;
  const shown = activities.filter(isVisible);
  const suggestions = outgoing.length === 0 ? findSuggestions(shown) : [];
  const hasSpoken = outgoing.length > 0 || shown.some((activity) => speakerOf(activity) === 'person');
  const { scroller, isBehind, catchUp } = useScroll(shown, outgoing.length);

  function choose(action: CardAction): void {
    onSay(sayingOf(action));
    // The button goes: the keyboard goes on where one writes, and a telephone shows none of its own.
    const isTouch = window.matchMedia('(pointer: coarse)').matches;
    const next = scroller.current?.ownerDocument.getElementById(isTouch ? 'log' : 'composer-text');
    next?.focus({ preventScroll: true });
  }

  return (
    <div class="scroller" ref={scroller}>
      <div class="column">
        {!hasSpoken && <Hint />}
        <div
          id="log"
          role="log"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys must be able to scroll what holds no button
          tabIndex={0}
          aria-label={words.log}
          aria-live={isNew ? 'polite' : 'off'}
          class="log"
        >
          {shown.map((activity) => (
            <MessageView
              key={activity.channelData?.clientActivityID ?? activity.id}
              activity={activity}
              cardsUrl={cardsUrl}
              onSay={onSay}
            />
          ))}
          {outgoing.map((each) => (
            <OutgoingView key={each.clientId} outgoing={each} onRetry={() => onRetry(each.clientId)} />
          ))}
        </div>
        {face === 'loading' && <Skeleton />}
        <Answering answering={answering} />
        {suggestions.length > 0 && (
          <ul class="suggestions" aria-label={words.suggestions}>
            {suggestions.map((action) => (
              <li>
                <button type="button" class="suggestion" onClick={() => choose(action)}>
                  {action.title}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      {isBehind && (
        <button type="button" class="newer" onClick={catchUp}>
          <Icon name="down" /> {words.states.newer}
        </button>
      )}
    </div>
  );
}

/** Those of the last thing that was said, while nobody has answered it. */
function findSuggestions(shown: readonly Activity[]): readonly CardAction[] {
  const last = shown.at(-1);
  return last === undefined || speakerOf(last) === 'person' ? [] : (last.suggestedActions?.actions ?? []);
}

/** Three lines where the welcome will stand. */
function Skeleton(): VNode {
  return (
    <div class="skeleton" role="status">
      <span class="sr-only">{words.states.loading}</span>
      <i />
      <i />
    </div>
  );
}

function Answering({ answering }: Pick<ConversationState, 'answering'>): VNode {
  const told =
    answering === null
      ? ''
      : answering === 'bot'
        ? words.states.thinking
        : say(words.states.typing, { name: answering.counsellor });
  return (
    <div class="answering" role="status">
      {answering !== null && (
        <>
          <span class="dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          <span class={answering === 'bot' ? 'sr-only' : ''}>{told}</span>
        </>
      )}
    </div>
  );
}

/** Nearer to the end than this, one reads along. */
const nearEnd = 120;

/** Follows what is said: a long answer is read from its beginning; whoever reads further up is left there. */
function useScroll(
  shown: readonly Activity[],
  waiting: number,
): { readonly scroller: preact.RefObject<HTMLDivElement>; readonly isBehind: boolean; catchUp(): void } {
  const scroller = useRef<HTMLDivElement>(null);
  const wasNear = useRef(true);
  const [isBehind, setBehind] = useState(false);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = (): void => {
      wasNear.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearEnd;
      if (wasNear.current) setBehind(false);
    };
    element.addEventListener('scroll', measure, { passive: true });
    return () => element.removeEventListener('scroll', measure);
  }, []);

  const lastId = shown.at(-1)?.id;
  const isOwn = waiting > 0 || shown.at(-1)?.from?.role === 'user';
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    if (!isOwn && !wasNear.current) return setBehind(true);
    const own = [...element.querySelectorAll<HTMLElement>('.message.from-person')].at(-1);
    // The answer's first line stays in sight, with the words that it answers.
    const top = isOwn || own === undefined ? element.scrollHeight : own.offsetTop - 16;
    element.scrollTop = top;
    wasNear.current = true;
  }, [lastId, waiting, isOwn]);

  return {
    scroller,
    isBehind,
    catchUp() {
      setBehind(false);
      if (scroller.current !== null) scroller.current.scrollTop = scroller.current.scrollHeight;
    },
  };
}
