import type { Line } from '../../src/desk/case-wire.ts';
import type { Pending } from './outbox.ts';

/** The lines with those that have come; each once, in the order of the conversation. */
export function mergeLines(lines: readonly Line[], come: readonly Line[]): readonly Line[] {
  if (come.length === 0) return lines;
  const all = new Map([...lines, ...come].map((line) => [line.position, line]));
  return [...all.values()].sort((one, other) => one.position - other.position);
}

/** Whether a reply under way stands among the lines already, come before the server has confirmed it. */
export function hasCome({ text, state, from }: Pending, lines: readonly Line[]): boolean {
  return (
    state === 'sending' && lines.some((line) => line.by === 'counsellor' && line.position >= from && line.text === text)
  );
}

/** A line, and whether it begins a new day or comes from somebody else than the line before it. */
export interface LaidLine {
  readonly line: Line;
  readonly isNewDay: boolean;
  readonly isNewSpeaker: boolean;
}

export function layLines(lines: readonly Line[]): readonly LaidLine[] {
  return lines.map((line, index) => {
    const before = lines[index - 1];
    const isNewDay = before === undefined || new Date(before.at).toDateString() !== new Date(line.at).toDateString();
    const isNewSpeaker = isNewDay || before.by !== line.by || before.name !== line.name;
    return { line, isNewDay, isNewSpeaker };
  });
}
