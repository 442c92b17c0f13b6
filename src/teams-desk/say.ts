import type { Values } from '../../dialogs/message.ts';
import type { Voice } from '../voice.ts';

/** Words for counsellors: they are the same for all. */
export type Say = (key: string, values?: Values) => string;

const manner = { register: 'vous', titles: 'both', country: null } as const;

export function createSay(voice: Voice): Say {
  return (key, values) => voice.say(key, manner, values);
}
