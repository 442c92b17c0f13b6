import { type Centre, type Opening, type Weekday, weekdays } from '../../knowledge/centre.ts';
import { centre as centreSchema } from '../../knowledge/load/schemas.ts';
import { toProblems } from '../../knowledge/load/zod-problems.ts';

/** A centre as `centres.yaml` has it: hours such as « 09:00-12:30 », and no closing, which is a deed. */
export interface WrittenCentre extends Omit<Centre, 'timetable' | 'closing'> {
  readonly timetable: WrittenTimetable | null;
}

interface WrittenTimetable {
  readonly zone: string;
  readonly week: Partial<Record<Weekday, readonly string[]>>;
  readonly closedDays: readonly string[];
}

/** What is wrong with one: the field, such as `timetable.week.monday`, and the whole in words. */
export interface CentreProblem {
  readonly field: string;
  readonly says: string;
}

/** The centre, or all that is wrong with it. */
export type ReadCentre = { readonly centre: Centre } | { readonly problems: readonly CentreProblem[] };

export function readCentre(written: unknown): ReadCentre {
  const parsed = centreSchema.safeParse(written);
  if (parsed.success) return { centre: parsed.data };
  const problems = toProblems('', '', written, parsed.error);
  return {
    problems: problems.map(({ where, message }) => ({
      field: where.split(' ')[0] ?? '',
      says: `${where}: ${message}`,
    })),
  };
}

export function writeCentre({ closing: _deed, timetable, ...centre }: Centre): WrittenCentre {
  if (timetable === null) return { ...centre, timetable };
  const week = weekdays.flatMap((day) => {
    const openings = timetable.week[day];
    return openings === undefined ? [] : [[day, openings.map(formatOpening)] as const];
  });
  return { ...centre, timetable: { ...timetable, week: Object.fromEntries(week) } };
}

function formatOpening({ from, to }: Opening): string {
  return `${formatTime(from)}-${formatTime(to)}`;
}

function formatTime(minutes: number): string {
  const pad = (number: number): string => String(number).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
