import type { MetierId } from '../../knowledge/metier.ts';

/** The page of a métier. */
export function ficheUrl(metierId: MetierId, { publicUrl }: { readonly publicUrl: string }): string {
  return `${publicUrl}/fiches/${metierId}`;
}
