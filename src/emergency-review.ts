import type { Library } from '../knowledge/library.ts';
import type { Country } from '../knowledge/source.ts';

/** Someone must call these numbers up once a year: they are the one thing that may never be wrong. */
const daysBetweenReviews = 366;

/** Countries whose emergency numbers nobody has checked for a year. */
export function findOverdueReviews({ emergencyNumbers }: Library, today: Date): readonly Country[] {
  const oldest = today.getTime() - daysBetweenReviews * 24 * 60 * 60 * 1000;
  return emergencyNumbers.filter(({ reviewed }) => Date.parse(reviewed) < oldest).map(({ country }) => country);
}
