import type { VNode } from 'preact';
import type { CaseEvent } from '../../src/desk/case-wire.ts';
import { useNow } from './desk-context.ts';
import { formatMoment } from './format.ts';
import { say, words } from './words.ts';

/** What happened to the case, folded away: one looks it up when one needs it. */
export function CaseEvents({ events }: { readonly events: readonly CaseEvent[] }): VNode {
  const now = useNow();
  return (
    <details class="block">
      <summary>{words.events.heading}</summary>
      <ol class="events">
        {events.map((event) => (
          <li key={event.position}>
            <time>{formatMoment(event.at, now)}</time> <span>{describe(event)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}

function describe({ kind, by, name, detail }: CaseEvent): string {
  const who = by === 'counsellor' ? (name ?? words.case.counsellor) : words.events.by[by];
  const told = say(words.events.kinds[kind], { who, to: detail.to ?? '', into: detail.into ?? '' });
  return detail.why === undefined ? told : say(words.events.why, { told, why: detail.why });
}
