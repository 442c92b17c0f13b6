import type { TargetedKeyboardEvent, VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CaseLine } from '../../src/desk/case-wire.ts';
import { useStore } from '../use-store.ts';
import { CaseLineText } from './case-line-text.tsx';
import { focusOn, useCommand, useDesk, useNow } from './desk-context.ts';
import { findNextIndex, keepFocus } from './list-keys.ts';
import { formatPlace } from './place.ts';
import { sayCount, words } from './words.ts';

/** The cases as a list in which arrows move; it keeps the keyboard where it is while others change it. */
export function CaseList(): VNode {
  const { workplace } = useDesk();
  const { cases, isLoaded, filter } = useStore(workplace.shelf.store);
  const opened = useStore(workplace.opened.store).caseId;
  const now = useNow();
  const ids = cases.map(({ caseId }) => caseId);
  const [at, setAt] = useState<string | null>(null);
  useKeptFocus(ids);
  const current = ids.includes(at ?? '') ? at : ids.includes(opened ?? '') ? opened : (ids[0] ?? null);

  function move(key: string): boolean {
    const hasFocus = document.activeElement?.id === `line-${current}`;
    const index = findNextIndex(key, hasFocus ? ids.indexOf(current ?? '') : -1, ids.length);
    const next = index === null ? undefined : ids[index];
    if (next === undefined) return false;
    setAt(next);
    focusOn(`line-${next}`);
    return true;
  }
  useCommand('next', () => void move('j'));
  useCommand('previous', () => void move('k'));
  const hear = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    if (['ArrowDown', 'ArrowUp', 'Home', 'End'].includes(event.key) && move(event.key)) event.preventDefault();
  };

  if (isLoaded && cases.length === 0) return <p class="empty">{words.cases.empty[filter.view]}</p>;
  return (
    <ul class="lines" aria-label={sayCount(words.cases, 'count', cases.length)} onKeyDown={hear}>
      {cases.map((line) => (
        <li key={line.caseId}>
          <a
            id={`line-${line.caseId}`}
            class={classOf(line)}
            href={formatPlace({ page: 'cases', caseId: line.caseId })}
            aria-current={line.caseId === opened ? 'true' : undefined}
            tabIndex={line.caseId === current ? 0 : -1}
            onFocus={() => setAt(line.caseId)}
          >
            <CaseLineText line={line} now={now} />
          </a>
        </li>
      ))}
    </ul>
  );
}

function classOf({ isAlarm, isLate }: CaseLine): string {
  return `case-line${isAlarm ? ' is-alarm' : ''}${isLate ? ' is-late' : ''}`;
}

/** Moving or taking away the line that has the keyboard drops it: it is put back, or on the line that took its place. */
function useKeptFocus(ids: readonly string[]): void {
  const before = useRef<{ readonly ids: readonly string[]; readonly focused: string | null }>({ ids, focused: null });
  const element = document.activeElement;
  const focused = element?.id.startsWith('line-') ? element.id.slice('line-'.length) : null;
  useLayoutEffect(() => {
    const next = focused === null ? null : keepFocus(before.current.ids, focused, ids);
    if (next !== null && document.activeElement?.id !== `line-${next}`) focusOn(`line-${next}`);
    before.current = { ids, focused };
  });
}
