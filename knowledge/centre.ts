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
  /** CSS colours of its pages. */
  readonly colours: { readonly primary: string; readonly onPrimary: string };
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
