import { type Ending, type FigureNote, places, waits } from './families.ts';
import { type Month, monthOf } from './month.ts';

/** A case of a conversation, as far as it is counted. */
export interface CountedCase {
  readonly reason: string;
  readonly wish: string;
  readonly openedAt: number;
  readonly takenAt: number | null;
}

/** All of a conversation that is counted. */
export interface Countable {
  readonly note: FigureNote;
  /** The dialog in which the last question stands open. */
  readonly place: string | undefined;
  readonly cases: readonly CountedCase[];
  readonly ratings: readonly { readonly rating: string; readonly at: number }[];
}

const minuteMs = 60_000;

/** Each month and figure that a conversation counts under, once: `2026-11 end/answered`. */
export function listContributions(countable: Countable): readonly string[] {
  const months = Object.keys(countable.note);
  return months.flatMap((month) => {
    const figures = new Set(listOfMonth(countable, month, month === months.toSorted().at(-1)));
    return [...figures].map((figure) => `${month} ${figure}`);
  });
}

function listOfMonth({ note, place, cases, ratings }: Countable, month: Month, isLast: boolean): readonly string[] {
  const noted = note[month] ?? [];
  const opened = cases.filter(({ openedAt }) => monthOf(openedAt) === month);
  const ending = endOf(noted, opened.length > 0);
  const hasStopped = isLast && (ending === 'left' || ending === 'not-understood');
  return [
    `end/${ending}`,
    ...noted.filter((figure) => figure.includes('/')),
    ...opened.flatMap(listOfCase).concat(listWait(opened)),
    ...ratings.filter(({ at }) => opened.length > 0 && monthOf(at) === month).map(({ rating }) => `rating/${rating}`),
    ...(hasStopped && places.some((each) => each === place) ? [`stopped/${place}`] : []),
  ];
}

function endOf(noted: readonly string[], hasCase: boolean): Ending {
  if (hasCase) return 'handed';
  if (noted.includes('result')) return 'answered';
  return noted.includes('missed') ? 'not-understood' : 'left';
}

function listOfCase({ reason, wish }: CountedCase): readonly string[] {
  return [`reason/${reason}`, `wish/${wish}`];
}

/** Of the first case somebody took: a person waits once. */
function listWait(opened: readonly CountedCase[]): readonly string[] {
  const first = opened.find(({ wish, takenAt }) => wish === 'now' && takenAt !== null);
  if (first === undefined || first.takenAt === null) return [];
  const minutes = (first.takenAt - first.openedAt) / minuteMs;
  return [`wait/${waits.find((most) => minutes <= Number(most)) ?? 'longer'}`];
}
