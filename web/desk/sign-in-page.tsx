import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Me, SignOnRefusal, Ways } from '../../src/desk/wire.ts';
import type { Call } from './api.ts';
import { PasswordForm } from './password-form.tsx';
import { tellRefusal } from './sign-on-refusal.ts';
import { say, words } from './words.ts';

interface Props {
  readonly call: Call;
  readonly ways: Ways;
  /** Why one is asked to sign in, where there is something to say. */
  readonly told: string;
  readonly refusal: SignOnRefusal | null;
  readonly onEntered: (me: Me) => void;
}

/** The ways in that this centre has: single sign-on first, where there is one. */
export function SignInPage({ call, ways, told, refusal, onEntered }: Props): VNode {
  const { signOn, password } = ways;
  return (
    <main class="sign-in" id="contenu">
      <h1>{words['sign-in'].heading}</h1>
      {told !== '' && <p role="status">{told}</p>}
      {refusal !== null && <Refusal refusal={refusal} contact={ways.contact} />}
      {signOn !== null && <SignOnLink label={signOn.label} />}
      {password && signOn === null && <PasswordForm call={call} isFirst onEntered={onEntered} />}
      {password && signOn !== null && (
        <details open={refusal === 'provider-down'}>
          <summary>{words['sign-in']['by-password']}</summary>
          <PasswordForm call={call} isFirst={false} onEntered={onEntered} />
        </details>
      )}
    </main>
  );
}

function Refusal({ refusal, contact }: { readonly refusal: SignOnRefusal } & Pick<Ways, 'contact'>): VNode {
  return (
    <div role="alert" class="problem">
      <p>{tellRefusal(refusal)}</p>
      {refusal === 'no-role' && contact !== null && <p>{say(words['sign-in'].ask, { ...contact })}</p>}
    </div>
  );
}

/** A link, as it leads to another page; it has the keyboard, as the way that most take. */
function SignOnLink({ label }: { readonly label: string | null }): VNode {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => link.current?.focus(), []);
  const text = label === null ? words['sign-in']['with-account'] : say(words['sign-in'].with, { label });
  return (
    <a ref={link} class="button" href="/conseillers/connexion">
      {text}
    </a>
  );
}
