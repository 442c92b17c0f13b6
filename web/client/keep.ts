/** What this browser keeps of one centre's conversation: by itself for the tab alone, longer only when asked to. */
export interface Keep {
  read(name: Name): string | null;
  /** An empty text keeps nothing. */
  write(name: Name, text: string): void;
  readonly isLasting: boolean;
  /** « Retrouver la discussion sur cet appareil ». */
  setLasting(isLasting: boolean): void;
  /** Nothing of it stays, in this tab or on this device. */
  clear(): void;
}

/** token: the conversation; draft: what is being typed; unsent: messages that wait; seen: when the person last stirred. */
type Name = 'token' | 'draft' | 'unsent' | 'seen';

const names: readonly Name[] = ['token', 'draft', 'unsent', 'seen'];

/** Browsers may forbid storage, to frames of other sites above all: the page's own memory then stands in. */
export function createKeep(centre: string): Keep {
  const keyOf = (name: Name): string => `aiguilleur:${centre}:${name}`;
  const session = openStorage(() => window.sessionStorage);
  const device = openStorage(() => window.localStorage);
  // Only the token outlives the tab: nothing that can be read.
  const deviceKey = keyOf('token');

  const isLasting = (): boolean => device.getItem(deviceKey) !== null;
  const write = (name: Name, text: string): void => {
    if (text === '') session.removeItem(keyOf(name));
    else session.setItem(keyOf(name), text);
    if (name === 'token' && isLasting()) device.setItem(deviceKey, text);
  };
  return {
    read: (name) => session.getItem(keyOf(name)) ?? (name === 'token' ? device.getItem(deviceKey) : null),
    write,
    get isLasting() {
      return isLasting();
    },
    setLasting(wanted) {
      if (wanted) device.setItem(deviceKey, session.getItem(keyOf('token')) ?? '');
      else device.removeItem(deviceKey);
    },
    clear() {
      for (const name of names) session.removeItem(keyOf(name));
      device.removeItem(deviceKey);
    },
  };
}

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

function openStorage(open: () => Storage): Shelf {
  try {
    const storage = open();
    // Some give a storage that takes nothing.
    storage.setItem('aiguilleur:?', '');
    storage.removeItem('aiguilleur:?');
    return storage;
  } catch {
    return createMemory();
  }
}

function createMemory(): Shelf {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
  };
}
