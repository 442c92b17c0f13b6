import type { ComponentChildren, VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Line } from '../../src/desk/case-wire.ts';
import { useNow } from './desk-context.ts';
import { formatDay, formatTime, toDay } from './format.ts';
import { layLines } from './lines.ts';
import { words } from './words.ts';

interface Props {
  readonly lines: readonly Line[];
  /** Of the person. */
  readonly name: string;
  readonly caseId: string;
  readonly children: ComponentChildren;
}

/** Nearer to the end than this, one follows what is said. */
const nearPixels = 120;

/** The conversation; it follows its end unless somebody has scrolled up to read. */
export function Transcript({ lines, name, caseId, children }: Props): VNode {
  const box = useRef<HTMLElement>(null);
  const isAtEnd = useRef(true);
  const today = toDay(useNow());
  useLayoutEffect(() => {
    isAtEnd.current = true;
  }, [caseId]);
  useLayoutEffect(() => {
    if (box.current !== null && isAtEnd.current) box.current.scrollTop = box.current.scrollHeight;
  });
  return (
    <section
      ref={box}
      class="transcript"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrolled by keys too
      tabIndex={0}
      aria-label={words.case.conversation}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        isAtEnd.current = scrollHeight - scrollTop - clientHeight < nearPixels;
      }}
    >
      <ol>
        {layLines(lines).map(({ line, isNewDay, isNewSpeaker }) => (
          <li key={line.position} class={`said by-${line.by}`}>
            {isNewDay && <p class="day">{toDay(line.at) === today ? words.time.today : formatDay(toDay(line.at))}</p>}
            <p class={isNewSpeaker ? 'speaker' : 'unseen'}>
              <b>{speakerOf(line, name)}</b> <time>{formatTime(line.at)}</time>
            </p>
            <SaidText line={line} />
          </li>
        ))}
      </ol>
      {children}
    </section>
  );
}

function SaidText({ line: { text, cards, buttons } }: { readonly line: Line }): VNode {
  return (
    <div class="bubble">
      {text !== '' && <p>{text}</p>}
      {cards.length > 0 && (
        <details>
          <summary>{words.case.card}</summary>
          {cards.map((card) => (
            <p key={card}>{card}</p>
          ))}
        </details>
      )}
      {buttons.length > 0 && (
        <ul class="buttons" aria-label={words.case.buttons}>
          {buttons.map((button) => (
            <li key={button}>{button}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function speakerOf({ by, name }: Line, personName: string): string {
  if (by === 'person') return personName;
  return by === 'bot' ? words.case.bot : (name ?? words.case.counsellor);
}
