import type { Centre } from '../../../knowledge/centre.ts';

/** A centre, as whoever comes in sees it. */
type Door = Pick<Centre, 'centreId' | 'closing' | 'origins'>;

/** The centres that a conversation can be held for; the first is the default one. */
export interface CentreFinder {
  readonly centres: readonly Door[];
  readonly closingCentres: readonly Door[];
  /** One of either. */
  findCentre(centreId: string): Door | undefined;
}
