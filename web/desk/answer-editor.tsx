import type { TargetedSubmitEvent, VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { AnswerLine, AnswerList, AnswerPreview, AnswerWords } from '../../src/desk/answer-wire.ts';
import { useStore } from '../use-store.ts';
import { AnswerFields } from './answer-fields.tsx';
import { type Edited, isSame, nameAnswer, readForm } from './answer-form.ts';
import { AnswerHistory } from './answer-history.tsx';
import { PreviewView } from './answer-preview.tsx';
import { focusSoon, useDesk } from './desk-context.ts';
import { words } from './words.ts';

interface Props {
  readonly edited: Edited;
  readonly list: AnswerList;
  readonly onChanged: (line: AnswerLine) => void;
  readonly onClose: () => void;
}

type Step = 'propose' | 'publish' | 'withdraw' | 'restore';

/** One answer: its words, what the bot will make of them, its life. */
export function AnswerEditor({ edited, list, onChanged, onClose }: Props): VNode {
  const { call, workplace } = useDesk();
  const { me } = useStore(workplace.status);
  const form = useRef<HTMLFormElement>(null);
  const [preview, setPreview] = useState<AnswerPreview | null>(null);
  const { line } = edited;
  const read = (): AnswerWords =>
    form.current === null ? edited.content : readForm(new FormData(form.current), edited);
  async function save(): Promise<AnswerLine> {
    const content = read();
    if (line === null) return call<AnswerLine>('POST', '/answers', content);
    if (isSame(content, line.content)) return line;
    return call<AnswerLine>('PUT', pathOf(line), { version: line.version, content });
  }
  /** Whatever is to happen to it happens to what stands in the form. */
  const take = (step: Step | 'save', to?: number): void =>
    void workplace.attempt(async () => {
      const saved = step === 'restore' || step === 'withdraw' ? line : await save();
      if (saved === null) return;
      if (step !== 'save') onChanged(saved);
      const { version } = saved;
      onChanged(step === 'save' ? saved : await call<AnswerLine>('POST', `${pathOf(saved)}/${step}`, { version, to }));
      workplace.tell(words.answer.told[step]);
    });
  const look = (): void =>
    void workplace.attempt(async () => {
      const asked = { answerId: line?.answerId ?? null, content: read() };
      setPreview(await call<AnswerPreview>('POST', '/answers/preview', asked));
      focusSoon('preview-title');
    });
  function submit(event: TargetedSubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    take('save');
  }
  const needsOther = list.isFourEyes && (line === null || line.writtenBy.id === me.counsellor.id);
  return (
    <div class="page">
      <button type="button" onClick={onClose}>
        {words.answer.back}
      </button>
      <h2 id="answer-title" tabIndex={-1}>
        {line === null ? words.answer.heading : nameAnswer(line.content)}
      </h2>
      {line !== null && <p class="aside">{words.answers.states[line.state]}</p>}
      <form ref={form} key={line?.version ?? 0} class="stack answer-form" onSubmit={submit}>
        <AnswerFields content={edited.content} metiers={list.metiers} />
        <div class="row">
          <button type="button" class="button" onClick={look}>
            {words.answer.preview}
          </button>
          <button type="submit">{words.answer.save}</button>
          {list.isFourEyes && (
            <button type="button" onClick={() => take('propose')}>
              {words.answer.propose}
            </button>
          )}
          {!needsOther && (
            <button type="button" onClick={() => take('publish')}>
              {words.answer.publish}
            </button>
          )}
          {line?.isLive && (
            <button type="button" onClick={() => take('withdraw')}>
              {words.answer.withdraw}
            </button>
          )}
          {line !== null && line.version > 1 && (
            <button type="button" onClick={() => take('restore', line.version - 1)}>
              {words.answer.undo}
            </button>
          )}
        </div>
        {needsOther && <p class="aside">{words.answer['four-eyes']}</p>}
      </form>
      {preview !== null && <PreviewView preview={preview} />}
      {line !== null && <AnswerHistory key={line.version} line={line} onRestore={(to) => take('restore', to)} />}
    </div>
  );
}

function pathOf({ answerId }: AnswerLine): string {
  return `/answers/${encodeURIComponent(answerId)}`;
}
