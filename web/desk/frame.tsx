import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Store } from '../store.ts';
import { useStore } from '../use-store.ts';
import type { Call } from './api.ts';
import { CommandBoard } from './command-board.ts';
import { type Desk, DeskContext } from './desk-context.ts';
import { formatDate } from './format.ts';
import { HelpDialog } from './help-dialog.tsx';
import { formatPlace, type Place, parsePlace } from './place.ts';
import { PlaceView } from './place-view.tsx';
import type { Preferences } from './preferences.ts';
import { findCommand } from './shortcuts.ts';
import { TopBar } from './top-bar.tsx';
import { say, words } from './words.ts';
import type { Workplace } from './workplace.ts';

interface Props {
  readonly call: Call;
  readonly workplace: Workplace;
  readonly preferences: Store<Preferences>;
  readonly signOut: Desk['signOut'];
}

/** The desk around whatever one looks at: header, announcements, shortcuts. */
export function Frame({ call, workplace, preferences, signOut }: Props): VNode {
  const [place, setPlace] = useState<Place>(parsePlace(window.location.hash));
  const [isHelping, setIsHelping] = useState(false);
  const board = useMemo(() => new CommandBoard(), []);
  const goTo = (next: Place): void => {
    window.location.hash = formatPlace(next);
  };
  useEffect(() => {
    const hear = (): void => setPlace(parsePlace(window.location.hash));
    window.addEventListener('hashchange', hear);
    return () => window.removeEventListener('hashchange', hear);
  }, []);
  useShortcuts(board, preferences, workplace);
  useEffect(() => board.offer('help', () => setIsHelping(true)), [board]);

  return (
    <DeskContext.Provider value={{ call, workplace, preferences, board, place, goTo, signOut }}>
      {/* biome-ignore lint/a11y/useValidAnchor: without the script it leads there as well; with it the address stays */}
      <a class="skip" href="#contenu" onClick={skip}>
        {words.frame.skip}
      </a>
      <TopBar onHelp={() => setIsHelping(true)} />
      <Notices workplace={workplace} />
      <main id="contenu" tabIndex={-1}>
        <PlaceView place={place} />
      </main>
      {isHelping && <HelpDialog onClose={() => setIsHelping(false)} />}
    </DeskContext.Provider>
  );
}

/** The address stays: it tells where one is. */
function skip(event: Event): void {
  event.preventDefault();
  document.getElementById('contenu')?.focus();
}

/** What concerns the whole desk, said and shown. */
function Notices({ workplace }: { readonly workplace: Workplace }): VNode {
  const { isLive, told, alarm, problem, me } = useStore(workplace.status);
  const { leavesAt } = me.centre;
  return (
    <div class="notices">
      {leavesAt !== null && <p class="warning">{say(words.centres.banner, { day: formatDate(leavesAt) })}</p>}
      <p role="status" class="unseen">
        {told}
      </p>
      <div role="alert">
        {alarm !== null && (
          <p class="alarm">
            <strong>{alarm}</strong>
            <button type="button" onClick={() => workplace.status.set({ alarm: null })}>
              {words.news.seen}
            </button>
          </p>
        )}
        {problem !== null && (
          <p class="problem">
            {problem}
            <button type="button" onClick={() => workplace.status.set({ problem: null })}>
              {words.problem.close}
            </button>
          </p>
        )}
      </div>
      <p role="status" class={isLive ? 'unseen' : 'warning'}>
        {isLive ? '' : words.problem.offline}
      </p>
    </div>
  );
}

const fields = 'input, textarea, select, [contenteditable]';

function useShortcuts(board: CommandBoard, preferences: Store<Preferences>, workplace: Workplace): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      workplace.touch();
      const target = event.target instanceof Element ? event.target : document.body;
      const command = findCommand(
        {
          key: event.key,
          isWithModifier: event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented,
          isInField: target.matches(fields),
          isInDialog: document.querySelector('dialog[open]') !== null,
        },
        preferences.get().hasLetters,
      );
      if (command !== null && board.run(command)) event.preventDefault();
    };
    const touch = (): void => workplace.touch();
    document.addEventListener('keydown', hear);
    document.addEventListener('pointerdown', touch);
    return () => {
      document.removeEventListener('keydown', hear);
      document.removeEventListener('pointerdown', touch);
    };
  }, [board, preferences, workplace]);
}
