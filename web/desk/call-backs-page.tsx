import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CallBackLine, CallBackList } from '../../src/desk/case-wire.ts';
import { useStore } from '../use-store.ts';
import { CaseLineText } from './case-line-text.tsx';
import { useDesk, useNow } from './desk-context.ts';
import { formatDay, formatTime, toDay } from './format.ts';
import { formatPlace } from './place.ts';
import { say, words } from './words.ts';

/** Who is to be called on a day; what was not done before comes with today. */
export function CallBacksPage(): VNode {
  const { call, workplace } = useDesk();
  const { counts } = useStore(workplace.shelf.store);
  const [day, setDay] = useState(toDay(Date.now()));
  const [list, setList] = useState<CallBackList | null>(null);
  useEffect(() => {
    void workplace.attempt(async () => setList(await call<CallBackList>('GET', `/call-backs?day=${day}`)));
  }, [day, counts.callBacks, call, workplace]);
  return (
    <div class="page">
      <h2>{words['call-backs'].heading}</h2>
      <label for="day">{words['call-backs'].day}</label>
      <input
        id="day"
        type="date"
        value={day}
        onChange={({ currentTarget: { value } }) => {
          if (value !== '') setDay(value);
        }}
      />
      {list === null ? null : list.callBacks.length === 0 ? (
        <p class="empty">{say(words['call-backs'].none, { day: formatDay(list.day) })}</p>
      ) : (
        (['morning', 'afternoon'] as const).map((half) => (
          <HalfDay
            key={half}
            half={half}
            day={list.day}
            callBacks={list.callBacks.filter((each) => each.half === half)}
          />
        ))
      )}
    </div>
  );
}

interface HalfProps {
  readonly half: CallBackLine['half'];
  readonly day: string;
  readonly callBacks: readonly CallBackLine[];
}

function HalfDay({ half, day, callBacks }: HalfProps): VNode | null {
  const now = useNow();
  if (callBacks.length === 0) return null;
  return (
    <section>
      <h3>{words['call-backs'][half]}</h3>
      <ul class="lines">
        {callBacks.map(({ line, doneAt, day: wanted }) => (
          <li key={line.caseId}>
            <a class="case-line" href={formatPlace({ page: 'cases', caseId: line.caseId })}>
              <CaseLineText line={line} now={now} />
              {wanted < day && (
                <span class="sign sign-late">{say(words['call-backs'].overdue, { day: formatDay(wanted) })}</span>
              )}
              {doneAt !== null && (
                <span class="sign">{say(words['call-backs'].done, { time: formatTime(doneAt) })}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
