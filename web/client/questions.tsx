import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { RefusedError } from './refusals.ts';
import { words } from './words.ts';

interface Asked {
  readonly onNo: () => void;
}

/** Whether to begin anew. */
export function RestartQuestion({ onYes, onNo }: Asked & { readonly onYes: () => Promise<void> }): VNode {
  const [problem, setProblem] = useState('');
  const no = useFocus<HTMLButtonElement>();
  return (
    <section class="question" aria-labelledby="restart-words">
      <p id="restart-words">{words.restart.question}</p>
      <button type="button" class="button" onClick={() => void onYes().catch(() => setProblem(words.trouble.noAnswer))}>
        {words.restart.yes}
      </button>
      <button type="button" class="quiet" ref={no} onClick={onNo}>
        {words.restart.no}
      </button>
      <Problem id="restart-error" text={problem} />
    </section>
  );
}

/** The code of a conversation begun on another device. */
export function ResumeQuestion({ onCode, onNo }: Asked & { readonly onCode: (code: string) => Promise<void> }): VNode {
  const [problem, setProblem] = useState('');
  const field = useFocus<HTMLInputElement>();

  async function send(): Promise<void> {
    setProblem('');
    try {
      await onCode(field.current?.value ?? '');
    } catch (error) {
      setProblem(error instanceof RefusedError ? error.message : words.trouble.noAnswer);
      field.current?.focus();
    }
  }

  return (
    <form
      class="question"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div class="question-field">
        <label for="resume-code">{words.resume.label}</label>
        <input
          id="resume-code"
          ref={field}
          type="text"
          inputMode="numeric"
          autocomplete="off"
          maxLength={60}
          required
          aria-invalid={problem !== ''}
          aria-describedby="resume-help resume-error"
        />
        <p id="resume-help">{words.resume.help}</p>
        <Problem id="resume-error" text={problem} />
      </div>
      <button type="submit" class="button">
        {words.resume.yes}
      </button>
      <button type="button" class="quiet" onClick={onNo}>
        {words.resume.no}
      </button>
    </form>
  );
}

interface FinishProps extends Asked {
  readonly onErase: () => Promise<void>;
  readonly onForget: () => void;
}

/** Whether to end and erase; when the server cannot, what can be done here. */
export function FinishQuestion({ onErase, onForget, onNo }: FinishProps): VNode {
  const [step, setStep] = useState<'asking' | 'running' | 'failed'>('asking');
  const no = useFocus<HTMLButtonElement>();

  async function erase(): Promise<void> {
    setStep('running');
    await onErase().catch(() => setStep('failed'));
  }

  return (
    <section class="question" aria-labelledby="finish-words">
      <p id="finish-words" role="status">
        {step === 'asking' ? words.finish.question : step === 'running' ? words.finish.running : words.finish.failed}
      </p>
      {step !== 'running' && (
        <>
          <button type="button" class="button" onClick={() => void erase()}>
            {step === 'failed' ? words.trouble.retry : words.finish.yes}
          </button>
          {step === 'failed' && (
            <button type="button" class="quiet" onClick={onForget}>
              {words.finish.hereOnly}
            </button>
          )}
          <button type="button" class="quiet" ref={no} onClick={onNo}>
            {words.finish.no}
          </button>
        </>
      )}
    </section>
  );
}

function Problem({ id, text }: { readonly id: string; readonly text: string }): VNode {
  return (
    <p id={id} class="error" role="alert" hidden={text === ''}>
      {text}
    </p>
  );
}

/** Where the keyboard stands when the question comes up. */
function useFocus<Type extends HTMLElement>(): preact.RefObject<Type> {
  const element = useRef<Type>(null);
  useLayoutEffect(() => element.current?.focus(), []);
  return element;
}
