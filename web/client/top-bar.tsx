import type { VNode } from 'preact';
import { Icon, Logo } from './icons.tsx';
import { words } from './words.ts';

/** What the person is asked, or offered, under the top bar: one at a time. */
export type Panel = 'menu' | 'restart' | 'resume' | 'finish' | null;

interface Props {
  readonly centreName: string;
  readonly panel: Panel;
  /** Nothing to end where nothing runs. */
  readonly isOver: boolean;
  readonly onPanel: (panel: Panel) => void;
}

/** Who speaks, the menu, and the way out, always in sight. */
export function TopBar({ centreName, panel, isOver, onPanel }: Props): VNode {
  const isMenu = panel === 'menu';
  return (
    <header class="chat-header">
      <Logo />
      <div class="chat-names">
        <h1>{words.heading}</h1>
        <p>{centreName}</p>
      </div>
      {!isOver && (
        <>
          <button
            id="finish"
            type="button"
            class="finish"
            aria-expanded={panel === 'finish'}
            onClick={() => onPanel(panel === 'finish' ? null : 'finish')}
          >
            {words.finish.open}
          </button>
          <button
            id="menu"
            type="button"
            class="round is-clear"
            aria-label={words.menu.open}
            title={words.menu.open}
            aria-expanded={isMenu}
            aria-controls="menu-list"
            onClick={() => onPanel(isMenu ? null : 'menu')}
          >
            <Icon name="more" />
          </button>
        </>
      )}
    </header>
  );
}
