import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Me } from '../../src/desk/wire.ts';
import type { Store } from '../store.ts';
import { createCall } from './api.ts';
import { Frame } from './frame.tsx';
import type { Keep } from './outbox.ts';
import type { Preferences } from './preferences.ts';
import { SignInPage } from './sign-in-page.tsx';
import type { Sound } from './sound.ts';
import { words } from './words.ts';
import { Workplace } from './workplace.ts';

interface Props {
  readonly preferences: Store<Preferences>;
  readonly keep: Keep;
  readonly sound: Sound;
}

/** Lets in who has a session; asks the others to sign in. */
export function Entrance({ preferences, keep, sound }: Props): VNode {
  const [workplace, setWorkplace] = useState<Workplace | null>(null);
  // Null: not known yet. Empty: nothing to say.
  const [told, setTold] = useState<string | null>(null);

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
    const next = new Workplace(me, { call, keep, preferences, sound });
    next.start();
    setWorkplace(next);
  }
  async function signOut(path: '/session' | '/sessions'): Promise<void> {
    await call('DELETE', path);
    leave(words['sign-in'].left);
  }

  useEffect(() => {
    call<Me>('GET', '/me').then(enter, (error: Error) => setTold((before) => before ?? error.message));
  }, [call]);

  if (workplace !== null) {
    const props = { call, workplace, preferences };
    return <Frame {...props} signOut={(path) => void workplace.attempt(() => signOut(path))} />;
  }
  if (told === null) return <p class="desk-wait">{words['sign-in'].loading}</p>;
  return <SignInPage call={call} told={told} onEntered={enter} />;
}
