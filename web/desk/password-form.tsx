import type { TargetedSubmitEvent, VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Me } from '../../src/desk/wire.ts';
import { ApiError, type Call } from './api.ts';
import { formatTime } from './format.ts';
import { tellProblem } from './opened-case.ts';
import { say, words } from './words.ts';

interface Props {
  readonly call: Call;
  /** Whether one begins to type at once. */
  readonly isFirst: boolean;
  readonly onEntered: (me: Me) => void;
}

/** For an account of the desk itself. */
export function PasswordForm({ call, isFirst, onEntered }: Props): VNode {
  const [problem, setProblem] = useState<string | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const password = useRef<HTMLInputElement>(null);

  async function submit(event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setIsAsking(true);
    setProblem(null);
    try {
      const body = { login: String(form.get('login')).trim(), password: String(form.get('password')) };
      onEntered(await call<Me>('POST', '/session', body));
    } catch (error) {
      setIsAsking(false);
      setProblem(explain(error));
      if (password.current !== null) {
        password.current.value = '';
        password.current.focus();
      }
    }
  }

  return (
    <>
      <form onSubmit={submit}>
        <label for="login">{words['sign-in'].login}</label>
        <input
          id="login"
          name="login"
          autocomplete="username"
          autocapitalize="none"
          spellcheck={false}
          required
          autofocus={isFirst}
        />
        <label for="password">{words['sign-in'].password}</label>
        <input ref={password} id="password" name="password" type="password" autocomplete="current-password" required />
        <p role="alert" class={problem === null ? undefined : 'problem'}>
          {problem}
        </p>
        <button type="submit" class="button" aria-disabled={isAsking}>
          {isAsking ? words['sign-in'].asking : words['sign-in'].enter}
        </button>
      </form>
      <p class="aside">{words['sign-in'].forgotten}</p>
    </>
  );
}

function explain(error: unknown): string {
  if (error instanceof ApiError && error.until !== null) {
    return say(words['sign-in'].locked, { time: formatTime(error.until) });
  }
  return tellProblem(error);
}
