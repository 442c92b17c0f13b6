import type { VNode } from 'preact';
import type { QuestionLine } from '../../src/desk/answer-wire.ts';
import { say, sayCount, words } from './words.ts';

interface Props {
  /** null: they are on their way. */
  readonly groups: readonly QuestionLine[] | null;
  readonly onAnswer: (question: QuestionLine) => void;
  readonly onOpen: (answerId: string) => void;
}

/** What several people asked in vain, the most asked first. */
export function QuestionGroups({ groups, onAnswer, onOpen }: Props): VNode {
  return (
    <>
      <h2 id="questions-title" tabIndex={-1}>
        {words.questions.heading}
      </h2>
      <p>{words.questions.lead}</p>
      {groups?.length === 0 && <p class="aside">{words.questions.none}</p>}
      <ul class="findings">
        {groups?.map((group) => (
          <li key={group.wordings[0]}>
            <Group group={group} onAnswer={onAnswer} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Group({ group, onAnswer, onOpen }: Omit<Props, 'groups'> & { readonly group: QuestionLine }): VNode {
  const { wordings, because, answerId } = group;
  const [question = '', ...others] = wordings;
  return (
    <>
      <h3>{question}</h3>
      <p class="aside">{[countPeople(group), ...because.map((each) => words.questions.because[each])].join(' · ')}</p>
      {others.length > 0 && (
        <details>
          <summary>{words.questions.others}</summary>
          <ul>
            {others.map((wording) => (
              <li key={wording}>{wording}</li>
            ))}
          </ul>
        </details>
      )}
      {answerId === null ? (
        <button
          type="button"
          aria-label={say(words.questions['answer-of'], { question })}
          onClick={() => onAnswer(group)}
        >
          {words.questions.answer}
        </button>
      ) : (
        <p class="row">
          <span>{words.questions.answered}</span>
          <button
            type="button"
            aria-label={say(words.questions['open-of'], { question })}
            onClick={() => onOpen(answerId)}
          >
            {words.questions.open}
          </button>
        </p>
      )}
    </>
  );
}

function countPeople({ conversations }: QuestionLine): string {
  return conversations === 'fewer' ? words.questions.few : sayCount(words.questions, 'people', conversations);
}
