import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { CaseFilterView, CaseLine } from '../../src/desk/case-wire.ts';
import { useStore } from '../use-store.ts';
import { focusOn, useCommand, useDesk } from './desk-context.ts';
import { words } from './words.ts';

const views = ['queue', 'mine', 'all', 'closed'] as const;
const reasons = ['asked', 'not-understood', 'sensitive', 'distress', 'offered'] as const;
const wishes = ['now', 'call-back', 'message'] as const;

/** While somebody types, the server is not asked at each letter. */
const pauseMs = 300;

/** Which cases are shown. */
export function CaseFilters(): VNode {
  const { workplace } = useDesk();
  const { shelf } = workplace;
  const { filter, counts } = useStore(shelf.store);
  const timer = useRef<number>();
  const choose = (patch: Partial<typeof filter>): void => void workplace.attempt(() => shelf.choose(patch));
  const show = (view: CaseFilterView): void => choose({ view });
  useCommand('queue', () => show('queue'));
  useCommand('mine', () => show('mine'));
  useCommand('all', () => show('all'));
  useCommand('closed', () => show('closed'));
  useCommand('search', () => focusOn('search'));
  const countOf = (view: CaseFilterView): string => (view === 'queue' || view === 'mine' ? ` (${counts[view]})` : '');

  return (
    <div class="filters">
      <fieldset class="tabs" aria-label={words.cases.which}>
        {views.map((view) => (
          <button key={view} type="button" aria-pressed={filter.view === view} onClick={() => show(view)}>
            {words.cases.views[view] + countOf(view)}
          </button>
        ))}
      </fieldset>
      <input
        id="search"
        type="search"
        aria-label={words.cases.search}
        placeholder={words.cases.search}
        onInput={({ currentTarget: { value } }) => {
          window.clearTimeout(timer.current);
          timer.current = window.setTimeout(() => choose({ q: value.trim() }), pauseMs);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <div class="pair">
        <select
          aria-label={words.cases.reason}
          value={filter.reason}
          onChange={({ currentTarget: { value } }) => choose({ reason: reasons.find((each) => each === value) ?? '' })}
        >
          <option value="">{words.cases['any-reason']}</option>
          {reasons.map((reason) => (
            <option key={reason} value={reason}>
              {words.reasons[reason]}
            </option>
          ))}
        </select>
        <select
          aria-label={words.cases.wish}
          value={filter.wish}
          onChange={({ currentTarget: { value } }) =>
            choose({ wish: wishes.find((each): each is CaseLine['wish'] => each === value) ?? '' })
          }
        >
          <option value="">{words.cases['any-wish']}</option>
          {wishes.map((wish) => (
            <option key={wish} value={wish}>
              {words.wishes[wish]}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
