import type { Voice } from '../../voice.ts';

/** What Teams needs to be told in words of its own, the same for everybody. */
export interface TeamsWords {
  /** The button under which the seventh and all others stand. */
  readonly more: string;
  /** Over buttons whose question stands in the message before. */
  readonly choose: string;
  /** What is read aloud of a card that holds buttons alone. */
  readonly buttons: string;
  /** What stands in place of buttons once one was tapped. */
  chosen(label: string): string;
  readonly picked: string;
  readonly rated: Readonly<Record<'up' | 'down', string>>;
  /** What stands in place of buttons whose question was answered otherwise. */
  readonly over: string;
  /** A counsellor's words, with who says them. */
  nameCounsellor(name: string, text: string): string;
}

const anyManner = { register: 'vous', titles: 'both', country: null } as const;

export function createTeamsWords(voice: Voice): TeamsWords {
  const say = (key: string, values = {}): string => voice.say(key, anyManner, values);
  return {
    more: say('teams.more'),
    choose: say('teams.choose'),
    buttons: say('teams.buttons'),
    chosen: (label) => say('teams.chosen', { label }),
    picked: say('teams.picked'),
    rated: { up: say('teams.rated.up'), down: say('teams.rated.down') },
    over: say('teams.over'),
    nameCounsellor: (name, text) => say('hand-over.counsellor-says', { name, text }),
  };
}
