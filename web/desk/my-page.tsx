import type { TargetedSubmitEvent, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useStore } from '../use-store.ts';
import { useDesk } from './desk-context.ts';
import { tellProblem } from './opened-case.ts';
import { sayCount, words } from './words.ts';

/** What concerns oneself: how one likes to work, the password, the way out. */
export function MyPage(): VNode {
  const { workplace, preferences, signOut } = useDesk();
  const { me } = useStore(workplace.status);
  const { enterSends, hasLetters } = useStore(preferences);
  const waiting = workplace.outbox.size;
  return (
    <div class="page">
      <h2>{me.counsellor.name}</h2>
      <section>
        <h3>{words.me.preferences}</h3>
        <Check label={words.me.enter} isOn={enterSends} onChanged={(isOn) => preferences.set({ enterSends: isOn })} />
        <Check
          label={words.help.letters}
          isOn={hasLetters}
          onChanged={(isOn) => preferences.set({ hasLetters: isOn })}
        />
      </section>
      {!me.isVouched && <PasswordForm />}
      <section class="row">
        {waiting > 0 && <p class="warning">{sayCount(words.me, 'waiting', waiting)}</p>}
        <button type="button" class="button" onClick={() => signOut('/session')}>
          {words.me.leave}
        </button>
        <button type="button" onClick={() => signOut('/sessions')}>
          {words.me['leave-everywhere']}
        </button>
      </section>
    </div>
  );
}

interface CheckProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChanged: (isOn: boolean) => void;
}

function Check({ label, isOn, onChanged }: CheckProps): VNode {
  return (
    <label class="check">
      <input type="checkbox" checked={isOn} onChange={(event) => onChanged(event.currentTarget.checked)} />
      {label}
    </label>
  );
}

function PasswordForm(): VNode {
  const { call } = useDesk();
  const [told, setTold] = useState('');
  async function submit(event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const element = event.currentTarget;
    const form = new FormData(element);
    try {
      await call('PUT', '/me/password', { current: String(form.get('current')), next: String(form.get('next')) });
      element.reset();
      setTold(words.me.changed);
    } catch (error) {
      setTold(tellProblem(error));
    }
  }
  return (
    <section>
      <h3>{words.me.password}</h3>
      <form class="stack" onSubmit={submit}>
        <label for="current">{words.me.current}</label>
        <input id="current" name="current" type="password" autocomplete="current-password" required />
        <label for="next">{words.me.next}</label>
        <input id="next" name="next" type="password" autocomplete="new-password" minLength={12} required />
        <p role="status">{told}</p>
        <button type="submit">{words.me.change}</button>
      </form>
    </section>
  );
}
