import { createContext } from 'preact';
import { useContext, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Store } from '../store.ts';
import type { Call } from './api.ts';
import type { CommandBoard } from './command-board.ts';
import type { Place } from './place.ts';
import type { Preferences } from './preferences.ts';
import type { Command } from './shortcuts.ts';
import type { Workplace } from './workplace.ts';

/** What the parts of the page share. */
export interface Desk {
  readonly call: Call;
  readonly workplace: Workplace;
  readonly preferences: Store<Preferences>;
  readonly board: CommandBoard;
  readonly place: Place;
  goTo(place: Place): void;
  signOut(path: '/session' | '/sessions'): void;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('A part of the desk stands outside of it');
  return desk;
}

/** Does what a key asks for as long as the component is there. */
export function useCommand(command: Command, run: () => void): void {
  const { board } = useDesk();
  // Before it is painted: whoever sees it may press at once.
  useLayoutEffect(() => board.offer(command, run));
}

const tickMs = 20_000;

/** The time, often enough for « 3 minutes ago ». */
export function useNow(): number {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), tickMs);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}

/** Puts the keyboard on an element of the page, when it is there. */
export function focusOn(id: string): void {
  document.getElementById(id)?.focus();
}

/** The same with one that is about to be drawn. */
export function focusSoon(id: string): void {
  window.setTimeout(() => focusOn(id));
}
