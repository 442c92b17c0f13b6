import type { MetierId } from '../../knowledge/metier.ts';
import type { Setting } from './setting.ts';

/** The page of a métier, as the centre of a conversation shows it. */
export function ficheUrl(
  metierId: MetierId,
  { publicUrl, library, centre }: Pick<Setting, 'publicUrl' | 'library' | 'centre'>,
): string {
  const isDefault = centre.centreId === library.centres[0]?.centreId;
  return `${publicUrl}/fiches/${metierId}${isDefault ? '' : `?centre=${centre.centreId}`}`;
}
