import type { Voice, VoiceValues } from '../voice.ts';

/** Words for counsellors: they are the same for all. */
export type Say = (key: string, values?: VoiceValues) => string;

const manner = { register: 'vous', titles: 'both', country: null } as const;

export function createSay(voice: Voice): Say {
  return (key, values) => voice.say(key, manner, values);
}
