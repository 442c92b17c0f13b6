import type { Choice } from '../../guidance/next-screen.ts';
import type { Visitor } from '../first-words/visitor.ts';
import type { Person } from '../guidance/person.ts';
import { readScreen, type Shown } from './read-screen.ts';

/** What one path took of a person, up to the recap. */
export interface Effort {
  /** Lists of things to tick. */
  readonly screens: number;
  /** Lines of these lists. */
  readonly choices: number;
  readonly words: number;
  /** Ticks, buttons and the button under each list. */
  readonly taps: number;
  /** The person’s own métier is among the pistes shown after it. */
  readonly isFound: boolean;
}

/** People tap two thirds of what fits, and one in twenty of the rest. */
const tapsFitting = 0.65;
const tapsOther = 0.05;

/** More turns than this are a path that does not end. */
const mostTurns = 60;

/** Walks one path as somebody made up does. */
export async function playPath(
  visitor: Visitor,
  { minutes, person, chance }: { readonly minutes: number; readonly person: Person; readonly chance: () => number },
): Promise<Effort> {
  await visitor.say('Me laisser guider');
  let shown = readScreen(await visitor.say(`${minutes} minutes`));
  let effort: Effort = { screens: 0, choices: 0, words: shown.words, taps: 1, isFound: false };
  for (let turns = 0; !shown.offered.includes('right'); turns += 1) {
    if (turns === mostTurns) throw new Error(`A path of ${minutes} minutes has not ended after ${mostTurns} turns.`);
    const ticked = listTicked(shown, person, chance);
    const activities = await answer(visitor, shown, ticked);
    effort = {
      ...effort,
      screens: effort.screens + (isScreen(shown) ? 1 : 0),
      choices: effort.choices + (isScreen(shown) ? shown.lines.length : 0),
      taps: effort.taps + ticked.length + 1,
    };
    shown = readScreen(activities);
    effort = { ...effort, words: effort.words + shown.words };
  }
  const last = await visitor.say('C’est juste');
  const named: unknown[] = last.map(({ channelData }) => channelData?.pistes).find(Array.isArray) ?? [];
  return { ...effort, taps: effort.taps + 1, isFound: person.metierIds.some((metierId) => named.includes(metierId)) };
}

function isScreen({ lines, offered }: Shown): boolean {
  return lines.length > 0 && !isAboutLimits(offered, lines);
}

/** The questions on what one refuses and on licences have lists of their own: our people refuse nothing and drive. */
function isAboutLimits(offered: readonly string[], lines: Shown['lines']): boolean {
  return offered.includes('regulated') || lines.some(({ choice }) => choice === null);
}

function listTicked(shown: Shown, person: Person, chance: () => number): readonly string[] {
  if (!isScreen(shown) || /refuse/.test(shown.question)) return [];
  const isTicked = (choice: Choice | null): boolean =>
    choice !== null && chance() < (person.fits(choice) ? tapsFitting : tapsOther);
  return shown.lines.filter(({ choice }) => isTicked(choice)).map(({ value }) => value);
}

function answer(visitor: Visitor, shown: Shown, ticked: readonly string[]): ReturnType<Visitor['say']> {
  if (ticked.length > 0) return visitor.say('', { action: 'pick', of: shown.of, picked: ticked.join(',') });
  if (shown.offered.includes('FR')) return visitor.say('En France');
  return visitor.say(shown.lines.length > 0 || shown.offered.includes('nothing') ? 'rien' : 'je ne sais pas');
}
