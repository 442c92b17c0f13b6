import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Settings } from '../settings.ts';
import type { ConversationState } from './conversation-state.ts';
import { Icon, Logo } from './icons.tsx';
import { say, words } from './words.ts';

/** The server was not reached at all: what to do instead. */
export function Trouble({ phone, onRetry }: { readonly phone: string; readonly onRetry: () => void }): VNode {
  const retry = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => retry.current?.focus(), []);
  return (
    <div class="state" role="alert">
      <p>{words.trouble.text}</p>
      <p>{say(words.trouble.contact, { phone })}</p>
      <button id="retry" type="button" class="button" ref={retry} onClick={onRetry}>
        {words.trouble.retry}
      </button>
    </div>
  );
}

/** The centre takes nobody new: whom to ask instead, in the server’s words. */
export function Closed({ words: told }: { readonly words: string }): VNode {
  const title = useHeadingFocus();
  return (
    <div class="state">
      <Logo />
      <h2 tabIndex={-1} ref={title}>
        {words.closed.title}
      </h2>
      <p>{told}</p>
      <p>
        <a href="/fiches">{words.closed.browse}</a>
      </p>
    </div>
  );
}

interface EndedProps {
  readonly ending: ConversationState['ending'];
  readonly settings: Settings;
}

/** It is over: what was erased, and by which receipt. */
export function Ended({ ending, settings }: EndedProps): VNode {
  const title = useHeadingFocus();
  const kind = ending?.kind ?? 'here-only';
  const told = {
    erased: words.ended.erased,
    'here-only': say(words.ended.hereOnly, { kept: settings.kept }),
    elsewhere: words.ended.elsewhere,
  };
  return (
    <div class="state">
      <Logo />
      <h2 tabIndex={-1} ref={title}>
        {words.ended.title}
      </h2>
      <p>{told[kind]}</p>
      {ending?.receipt != null && <p class="receipt">{ending.receipt}</p>}
      <button type="button" class="button" onClick={() => window.location.reload()}>
        {words.ended.again}
      </button>
    </div>
  );
}

interface AwayProps {
  readonly isShared: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Nobody stirred for long: the text is gone from the page until somebody says who is there. */
export function Away({ isShared, onYes, onNo }: AwayProps): VNode {
  const title = useHeadingFocus();
  return (
    <section class="state" aria-labelledby="away-title">
      <Icon name="away" />
      <h2 id="away-title" tabIndex={-1} ref={title}>
        {words.away.title}
      </h2>
      <p>{words.away.text}</p>
      {isShared && <p>{words.away.shared}</p>}
      <button type="button" class="button" onClick={onYes}>
        {words.away.yes}
      </button>
      <button type="button" class="quiet" onClick={onNo}>
        {words.away.no}
      </button>
    </section>
  );
}

function useHeadingFocus(): preact.RefObject<HTMLHeadingElement> {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  return title;
}
