import type { VNode } from 'preact';
import { useStore } from '../use-store.ts';
import { useDesk } from './desk-context.ts';
import { Dialog } from './dialog.tsx';
import { shortcuts } from './shortcuts.ts';
import { words } from './words.ts';

/** Every shortcut, and the switch that turns the letters off. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }): VNode {
  const { preferences } = useDesk();
  const { hasLetters } = useStore(preferences);
  return (
    <Dialog title={words.help.heading} onClose={onClose}>
      <p>{words.help.lead}</p>
      <dl class="keys">
        {shortcuts.map(([key, command]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words.help.commands[command]}</dd>
          </div>
        ))}
        {Object.values(words.help.more).map(({ keys, text }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <label class="check">
        <input
          type="checkbox"
          checked={hasLetters}
          onChange={(event) => preferences.set({ hasLetters: event.currentTarget.checked })}
        />
        {words.help.letters}
      </label>
    </Dialog>
  );
}
