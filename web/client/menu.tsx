import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Keep } from './keep.ts';
import type { Panel } from './top-bar.tsx';
import { words } from './words.ts';

interface Props {
  readonly keep: Keep;
  /** Nothing may outlive the visit. */
  readonly isShared: boolean;
  /** Whether what comes is read out; null where no voice of this device speaks French. */
  readonly isReading: boolean | null;
  readonly onRead: (isReading: boolean) => void;
  readonly onPanel: (panel: Panel) => void;
  readonly copy: () => string;
}

/** What one may choose, now and then. */
export function Menu({ keep, isShared, isReading, onRead, onPanel, copy }: Props): VNode {
  const [stays, setStays] = useState(keep.isLasting);
  const [isCopied, setCopied] = useState(false);
  return (
    <div id="menu-list" class="menu">
      <button type="button" onClick={() => onPanel('restart')}>
        {words.menu.restart}
      </button>
      <button id="resume-open" type="button" onClick={() => onPanel('resume')}>
        {words.menu.resume}
      </button>
      {!isShared && (
        <label>
          <input
            type="checkbox"
            checked={stays}
            onChange={({ currentTarget: { checked } }) => {
              keep.setLasting(checked);
              setStays(checked);
            }}
          />
          {words.menu.stay}
        </label>
      )}
      {isReading !== null && (
        <label>
          <input type="checkbox" checked={isReading} onChange={(event) => onRead(event.currentTarget.checked)} />
          {words.menu.read}
        </label>
      )}
      {'clipboard' in navigator && (
        <button type="button" onClick={() => void navigator.clipboard.writeText(copy()).then(() => setCopied(true))}>
          {words.menu.copy}
        </button>
      )}
      <button
        type="button"
        onClick={() => {
          onPanel(null);
          // The menu is off the paper first.
          window.setTimeout(() => window.print());
        }}
      >
        {words.menu.print}
      </button>
      <p role="status">{isCopied ? words.menu.copied : ''}</p>
    </div>
  );
}
