import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { AnswerLine, AnswerList, QuestionLine } from '../../src/desk/answer-wire.ts';
import { AnswerEditor } from './answer-editor.tsx';
import { type Edited, openAnswer, startAnswer } from './answer-form.ts';
import { AnswersSection } from './answers-section.tsx';
import { focusSoon, useDesk } from './desk-context.ts';
import { toDay } from './format.ts';
import { QuestionGroups } from './question-groups.tsx';

const nothing: AnswerList = { answers: [], isFourEyes: false, metiers: [] };

/** What nobody answered, and what the centre answers by itself; one of them opened to be written. */
export function QuestionsPage(): VNode {
  const { call, workplace } = useDesk();
  const [groups, setGroups] = useState<readonly QuestionLine[] | null>(null);
  const [list, setList] = useState(nothing);
  const [edited, setEdited] = useState<Edited | null>(null);
  const read = async (): Promise<void> => {
    const [questions, answers] = await Promise.all([
      call<{ groups: readonly QuestionLine[] }>('GET', '/questions'),
      call<AnswerList>('GET', '/answers'),
    ]);
    setGroups(questions.groups);
    setList(answers);
  };
  useEffect(() => void workplace.attempt(read), [call, workplace]);
  const today = toDay(Date.now());
  function open(next: Edited): void {
    setEdited(next);
    focusSoon('answer-title');
  }
  const openLine = (line: AnswerLine): void => open(openAnswer(line, today));
  function close(): void {
    setEdited(null);
    void workplace.attempt(read);
    focusSoon('questions-title');
  }
  if (edited !== null) {
    return (
      <AnswerEditor
        key={edited.line?.answerId ?? 'new'}
        edited={edited}
        list={list}
        onChanged={openLine}
        onClose={close}
      />
    );
  }
  return (
    <div class="page">
      <QuestionGroups
        groups={groups}
        onAnswer={(question) => open(startAnswer(today, question))}
        onOpen={(answerId) => list.answers.filter((line) => line.answerId === answerId).forEach(openLine)}
      />
      <AnswersSection list={list} onNew={() => open(startAnswer(today))} onOpen={openLine} onChanged={read} />
    </div>
  );
}
