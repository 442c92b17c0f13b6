import type { Country, PartialDate, SourceId } from './source.ts';

/** A training centre: the tenant whose people, hours and colours the bot carries. */
export interface Centre {
  readonly centreId: string;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly country: Country;
  /** Opening hours in words, one line for each run of days. */
  readonly hours: readonly string[];
  /** The same hours to reckon with; null: the centre is open whenever somebody is there. */
  readonly timetable: Timetable | null;
  /** CSS colours of its pages. */
  readonly colours: { readonly primary: string; readonly onPrimary: string };
  /** Whom people may ask about their data besides the centre, in words; null: nobody else. */
  readonly dataProtection: string | null;
  /** Other sites that may show its chat, such as `https://www.centre.example`. */
  readonly origins: readonly string[];
  /** Where it is in Teams: ids of tenants and of teams. */
  readonly teams: readonly string[];
  /** Null while it is open. */
  readonly closing: Closing | null;
}

/** How a centre ends: nobody new comes in, who is there finishes, then its data leaves. */
export interface Closing {
  /** Milliseconds since 1970, as is the next. */
  readonly closedAt: number;
  /** When all that is kept of it is deleted. */
  readonly leavesAt: number;
  /** Whom people may ask instead, in words. */
  readonly instead: string;
}

/** When a centre is open, in its own time. */
export interface Timetable {
  /** Such as `Europe/Paris`. */
  readonly zone: string;
  /** A day that is left out is closed. */
  readonly week: Readonly<Partial<Record<Weekday, readonly Opening[]>>>;
  /** Closed besides the public holidays of the country: YYYY-MM-DD. */
  readonly closedDays: readonly string[];
}

export const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
export type Weekday = (typeof weekdays)[number];

/** From when to when, in minutes since midnight. */
export interface Opening {
  readonly from: number;
  readonly to: number;
}

/** The numbers that a person at risk gets before anything else, for one country. */
export interface EmergencyNumbers {
  readonly country: Country;
  readonly numbers: readonly EmergencyNumber[];
  readonly sources: readonly SourceId[];
  /** The day someone last checked them; older than a year is reported at start-up. */
  readonly reviewed: PartialDate;
}

/** One number and whom it reaches. */
export interface EmergencyNumber {
  readonly number: string;
  /** Whom it reaches, and when: « prévention du suicide, jour et nuit, gratuit ». */
  readonly label: string;
}
