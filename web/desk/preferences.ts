import { createStore, type Store } from '../store.ts';
import type { Keep } from './outbox.ts';

/** How a counsellor likes to work, on this computer. */
export interface Preferences {
  readonly hasSound: boolean;
  /** Enter sends and Shift+Enter begins a line; else Ctrl+Enter sends. */
  readonly enterSends: boolean;
  /** Letters alone are shortcuts. */
  readonly hasLetters: boolean;
}

const defaults: Preferences = { hasSound: true, enterSends: false, hasLetters: true };
const key = 'desk:preferences';

export function openPreferences(keep: Keep): Store<Preferences> {
  const store = createStore<Preferences>({ ...defaults, ...parsePreferences(keep.getItem(key)) });
  store.listen(() => keep.setItem(key, JSON.stringify(store.get())));
  return store;
}

function parsePreferences(text: string | null): Partial<Preferences> {
  try {
    const found: unknown = JSON.parse(text ?? '{}');
    const isTrue = (name: keyof Preferences): boolean =>
      typeof found === 'object' && found !== null && name in found
        ? (found as Record<string, unknown>)[name] === true
        : defaults[name];
    return { hasSound: isTrue('hasSound'), enterSends: isTrue('enterSends'), hasLetters: isTrue('hasLetters') };
  } catch {
    return {};
  }
}
