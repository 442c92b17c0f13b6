/** What a key asks for, wherever one is in the desk. */
export type Command =
  | 'next'
  | 'previous'
  | 'queue'
  | 'mine'
  | 'all'
  | 'closed'
  | 'search'
  | 'take'
  | 'reply'
  | 'note'
  | 'dossier'
  | 'knowledge'
  | 'wait'
  | 'transfer'
  | 'merge'
  | 'close'
  | 'presence'
  | 'help';

/** In the order in which the help shows them. */
export const shortcuts: readonly (readonly [key: string, command: Command])[] = [
  ['j', 'next'],
  ['k', 'previous'],
  ['1', 'queue'],
  ['2', 'mine'],
  ['3', 'all'],
  ['4', 'closed'],
  ['f', 'search'],
  ['t', 'take'],
  ['r', 'reply'],
  ['b', 'knowledge'],
  ['n', 'note'],
  ['d', 'dossier'],
  ['a', 'wait'],
  ['x', 'transfer'],
  ['m', 'merge'],
  ['c', 'close'],
  ['p', 'presence'],
  ['?', 'help'],
];

const commands = new Map(shortcuts);

/** What was pressed, and where. */
export interface Press {
  readonly key: string;
  readonly isWithModifier: boolean;
  /** In a field, a letter is a letter. */
  readonly isInField: boolean;
  /** A dialog is open: the page behind it does not move. */
  readonly isInDialog: boolean;
}

/** Single letters can be turned off, for those who dictate. */
export function findCommand(press: Press, areLettersOn: boolean): Command | null {
  const { key, isWithModifier, isInField, isInDialog } = press;
  if (isWithModifier || isInField || isInDialog) return null;
  if (!areLettersOn && key !== '?') return null;
  return commands.get(key.length === 1 ? key.toLowerCase() : key) ?? null;
}
