import { render } from 'preact';
import { getElement, readSettings } from '../settings.ts';
import { ChatView } from './chat-view.tsx';
import { Conversation } from './conversation.ts';
import { createKeep } from './keep.ts';

/** The chat on its page, alone or in the frame of the embed script. */
function start(): void {
  const settings = readSettings();
  const keep = createKeep(settings.centre);
  const conversation = new Conversation(settings.centre, keep);
  const isEmbedded = window.parent !== window;
  const tellHost = (kind: string): void => window.parent.postMessage({ kind: `aiguilleur:${kind}` }, '*');
  document.body.classList.toggle('is-embedded', isEmbedded);

  void conversation.open();
  const onEscape = (): void => {
    if (isEmbedded) tellHost('close');
  };
  render(
    <ChatView settings={settings} keep={keep} conversation={conversation} onEscape={onEscape} />,
    getElement('chat'),
  );

  // On a shared computer, whoever closes the panel has ended the visit.
  window.addEventListener('message', ({ source, data }: MessageEvent<{ kind?: string } | null>) => {
    if (settings.isShared && source === window.parent && data?.kind === 'aiguilleur:finish') conversation.leave();
  });
  window.addEventListener('online', () => conversation.wake());
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) conversation.wake();
  });
  // From the cache of the browser's own « back », with a stream that is long dead.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) conversation.wake();
  });
}

start();
