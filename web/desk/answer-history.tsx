import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { AnswerLine, AnswerPast } from '../../src/desk/answer-wire.ts';
import { useDesk } from './desk-context.ts';
import { formatMoment } from './format.ts';
import { say, words } from './words.ts';

interface Props {
  readonly line: AnswerLine;
  readonly onRestore: (version: number) => void;
}

/** All that became of an answer, newest first; each earlier version can be had back. */
export function AnswerHistory({ line, onRestore }: Props): VNode {
  const { call, workplace } = useDesk();
  const [versions, setVersions] = useState<readonly AnswerPast[]>([]);
  const { answerId } = line;
  useEffect(() => {
    void workplace.attempt(async () => {
      const path = `/answers/${encodeURIComponent(answerId)}/history`;
      setVersions((await call<{ versions: readonly AnswerPast[] }>('GET', path)).versions);
    });
  }, [answerId, call, workplace]);
  return (
    <section aria-labelledby="history-title">
      <h3 id="history-title">{words.answer.history}</h3>
      <ol class="findings">
        {versions.map(({ version, deed, by, at, text }) => (
          <li key={version}>
            <p class="aside">
              {say(words.answer.past, {
                version,
                deed: words.answer.deeds[deed],
                name: by,
                moment: formatMoment(at, Date.now()),
              })}
            </p>
            <p>{text}</p>
            {version !== line.version && (
              <button
                type="button"
                aria-label={say(words.answer['restore-of'], { version })}
                onClick={() => onRestore(version)}
              >
                {words.answer.restore}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
