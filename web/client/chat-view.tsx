import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '../settings.ts';
import { useStore } from '../use-store.ts';
import { Composer } from './composer.tsx';
import type { Conversation } from './conversation.ts';
import { Away, Closed, Ended, Trouble } from './faces.tsx';
import type { Keep } from './keep.ts';
import { LogView } from './log-view.tsx';
import { Menu } from './menu.tsx';
import { Notice } from './notice.tsx';
import { FinishQuestion, RestartQuestion, ResumeQuestion } from './questions.tsx';
import { writeDown } from './spoken.ts';
import { OutLink } from './text-view.tsx';
import { type Panel, TopBar } from './top-bar.tsx';
import { useAway } from './use-away.ts';
import { useReading } from './use-reading.ts';
import { words } from './words.ts';

interface Props {
  readonly settings: Settings;
  readonly keep: Keep;
  readonly conversation: Conversation;
  /** Escape, with nothing open that it could close. */
  readonly onEscape: () => void;
}

/** The whole chat, in one of its faces. */
export function ChatView({ settings, keep, conversation, onEscape }: Props): VNode {
  const state = useStore(conversation.store);
  const [panel, setPanel] = useState<Panel>(null);
  const [isAway, stay] = useAway(settings, keep, conversation);
  const reading = useReading(state.activities);
  const closePanel = usePanelKeys(panel, setPanel, onEscape);
  const isTalking = !isAway && (state.face === 'talk' || state.face === 'loading');
  return (
    <>
      <TopBar centreName={settings.centreName} panel={panel} isOver={state.face === 'ended'} onPanel={setPanel} />
      {panel === 'menu' && (
        <Menu
          keep={keep}
          isShared={settings.isShared}
          isReading={reading.isReading}
          onRead={reading.setReading}
          onPanel={setPanel}
          copy={() => writeDown(state.activities)}
        />
      )}
      {panel === 'restart' && <RestartQuestion onYes={() => conversation.replace()} onNo={closePanel} />}
      {panel === 'resume' && <ResumeQuestion onCode={(code) => conversation.replace(code)} onNo={closePanel} />}
      {panel === 'finish' && state.face !== 'ended' && (
        <FinishQuestion onErase={() => conversation.erase()} onForget={() => conversation.forget()} onNo={closePanel} />
      )}
      <main class="chat-main">
        {isTalking && <Privacy centre={settings.centre} />}
        {isTalking && (
          <LogView
            state={state}
            cardsUrl={settings.cardsUrl}
            onSay={(saying) => conversation.say(saying)}
            onRetry={(clientId) => conversation.retry(clientId)}
          />
        )}
        {state.face === 'trouble' && <Trouble phone={settings.phone} onRetry={() => void conversation.open()} />}
        {state.face === 'closed' && <Closed words={state.closedWords ?? ''} />}
        {state.face === 'ended' && <Ended ending={state.ending} settings={settings} />}
        {isAway && state.face !== 'ended' && (
          <Away isShared={settings.isShared} onYes={stay} onNo={() => setPanel('finish')} />
        )}
        {isTalking && <Notice state={state} />}
        {isTalking && (
          <Composer keep={keep} onSend={(text) => conversation.say({ text })} onType={() => conversation.type()} />
        )}
      </main>
    </>
  );
}

/** To whom one talks, what is kept, and where more of it is told: in a tab of its own, so that the talk stays. */
function Privacy({ centre }: Pick<Settings, 'centre'>): VNode {
  const address = `/confidentialite?centre=${encodeURIComponent(centre)}`;
  return (
    <p class="privacy">
      {words.privacy} <OutLink url={address} label={words.rights} />
    </p>
  );
}

/** Escape closes what is open, and the focus goes back to what opened it. */
function usePanelKeys(panel: Panel, setPanel: (panel: Panel) => void, onEscape: () => void): () => void {
  const close = (): void => {
    setPanel(null);
    document.getElementById(panel === 'finish' ? 'finish' : 'menu')?.focus();
  };
  const onKey = useRef<(event: KeyboardEvent) => void>(() => undefined);
  onKey.current = (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    if (panel === null) onEscape();
    else close();
  };
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => onKey.current(event);
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
  return close;
}
