import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Me, SignedOut, SignOnRefusal, Ways } from '../../src/desk/wire.ts';
import type { Store } from '../store.ts';
import { createCall } from './api.ts';
import { Frame } from './frame.tsx';
import type { Keep } from './outbox.ts';
import type { Preferences } from './preferences.ts';
import { SignInPage } from './sign-in-page.tsx';
import { parseRefusal } from './sign-on-refusal.ts';
import type { Sound } from './sound.ts';
import { words } from './words.ts';
import { Workplace } from './workplace.ts';

interface Props {
  readonly preferences: Store<Preferences>;
  readonly keep: Keep;
  readonly sound: Sound;
}

/** Where the server does not say: there is always the form, which tells what is wrong. */
const usualWays: Ways = { signOn: null, password: true, contact: null };

/** Lets in who has a session; asks the others to sign in. */
export function Entrance({ preferences, keep, sound }: Props): VNode {
  const [workplace, setWorkplace] = useState<Workplace | null>(null);
  // Null: not known yet. Empty: nothing to say.
  const [told, setTold] = useState<string | null>(null);
  const [ways, setWays] = useState<Ways | null>(null);
  const [refusal, setRefusal] = useState<SignOnRefusal | null>(takeRefusal);

  const call = useMemo(
    () => createCall({ lostWords: words.problem.lost, onSignedOut: () => leave(words['sign-in'].ended) }),
    [],
  );
  function leave(why: string): void {
    setTold((before) => (before === null ? '' : why));
    setWorkplace((before) => {
      before?.stop();
      return null;
    });
  }
  function enter(me: Me): void {
    setTold('');
    setRefusal(null);
    const next = new Workplace(me, { call, keep, preferences, sound });
    next.start();
    setWorkplace(next);
  }
  async function signOut(path: '/session' | '/sessions'): Promise<void> {
    const { leaveAt } = await call<SignedOut>('DELETE', path);
    leave(words['sign-in'].left);
    // Here they are out already; there they would be let in again without a word.
    if (leaveAt !== null) window.location.assign(leaveAt);
  }

  useEffect(() => {
    call<Ways>('GET', '/ways').then(setWays, () => setWays(usualWays));
    call<Me>('GET', '/me').then(enter, (error: Error) => setTold((before) => before ?? error.message));
  }, [call]);

  if (workplace !== null) {
    const props = { call, workplace, preferences };
    return <Frame {...props} signOut={(path) => void workplace.attempt(() => signOut(path))} />;
  }
  if (told === null || ways === null) return <p class="desk-wait">{words['sign-in'].loading}</p>;
  return <SignInPage call={call} ways={ways} told={told} refusal={refusal} onEntered={enter} />;
}

/** Once: a page that is loaded again does not say it again. */
function takeRefusal(): SignOnRefusal | null {
  const { search, pathname, hash } = window.location;
  const refusal = parseRefusal(search);
  if (refusal !== null) window.history.replaceState(null, '', pathname + hash);
  return refusal;
}
