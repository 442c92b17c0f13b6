import type { MetierId } from '../../knowledge/metier.ts';
import type { Setting } from './setting.ts';

/** The page of a métier, as the centre of a conversation shows it; without one, as the default centre does. */
export function ficheUrl(
  metierId: MetierId,
  { publicUrl, library, centre }: { readonly publicUrl: string } & Partial<Pick<Setting, 'library' | 'centre'>>,
): string {
  const isDefault = centre === undefined || centre.centreId === library?.centres[0]?.centreId;
  return `${publicUrl}/fiches/${metierId}${isDefault ? '' : `?centre=${centre.centreId}`}`;
}
