import type { Metier } from '../knowledge/metier.ts';

/** The ROME family: the first three signs of the code, or of the nearest code. */
export function domaineOf(metier: Pick<Metier, 'romeCode' | 'nearestRomeCode'>): string {
  return (metier.romeCode ?? metier.nearestRomeCode ?? '').slice(0, 3);
}
