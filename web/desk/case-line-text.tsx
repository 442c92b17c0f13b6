import type { VNode } from 'preact';
import type { CaseLine } from '../../src/desk/case-wire.ts';
import { formatDay, formatSince } from './format.ts';
import { nameOf } from './news.ts';
import { say, sayCount, words } from './words.ts';

interface Props {
  readonly line: CaseLine;
  readonly now: number;
}

/** One case at a glance: who, what they ask, since when, who holds it. */
export function CaseLineText({ line, now }: Props): VNode {
  const { firstWords, reason, wish, openedAt, counsellor, callBack } = line;
  return (
    <>
      <span class="line-head">
        <strong>{nameOf(line)}</strong>
        <Signs line={line} />
      </span>
      <span class="line-words">{firstWords ?? words.case['no-words']}</span>
      <span class="line-foot">
        <span>{formatSince(openedAt, now)}</span>
        <span>{words.reasons[reason]}</span>
        <span>
          {callBack === null
            ? words.wishes[wish]
            : say(words.case['call-back'], { day: formatDay(callBack.day), half: words.halves[callBack.half] })}
        </span>
        <span>
          {counsellor === null ? words.states[line.state] : say(words.case['held-by'], { name: counsellor.name })}
        </span>
      </span>
    </>
  );
}

/** What must not be missed, in words and by a sign, never by colour alone. */
export function Signs({ line }: { readonly line: CaseLine }): VNode {
  const { isAlarm, isLate, unread } = line;
  return (
    <>
      {isAlarm && <span class="sign sign-alarm">{words.case.alarm}</span>}
      {isLate && <span class="sign sign-late">{words.case.late}</span>}
      {unread > 0 && <span class="sign">{sayCount(words.case, 'unread', unread)}</span>}
    </>
  );
}
