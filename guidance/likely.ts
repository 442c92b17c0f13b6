import type { Holders } from './traits.ts';

/** The métiers that still matter for one person. */
export interface Likely {
  /** Their places in the library. */
  readonly places: Int32Array;
  /** How likely they are, in the same order. */
  readonly shares: Float64Array;
  /** For each métier of the library its place among them, or -1. */
  readonly indexes: Int32Array;
}

/** Leaves out the métiers that have less than this part of the likeliest one’s share. */
export function narrow(all: Float64Array, least: number): Likely {
  let most = 0;
  for (let place = 0; place < all.length; place += 1) most = Math.max(most, all[place] ?? 0);
  const places = new Int32Array(all.length);
  const shares = new Float64Array(all.length);
  const indexes = new Int32Array(all.length).fill(-1);
  let count = 0;
  for (let place = 0; place < all.length; place += 1) {
    const share = all[place] ?? 0;
    if (share < most * least) continue;
    places[count] = place;
    shares[count] = share;
    indexes[place] = count;
    count += 1;
  }
  return { places: places.subarray(0, count), shares: shares.subarray(0, count), indexes };
}

/** The holders of a trait that are still likely, by their places among these. */
export function narrowHolders(
  { metiers, core }: Holders,
  { indexes }: Pick<Likely, 'indexes'>,
): { readonly holders: Int32Array; readonly core: number } {
  const kept = new Int32Array(metiers.length);
  let count = 0;
  let ofCore = 0;
  for (let rank = 0; rank < metiers.length; rank += 1) {
    const index = indexes[metiers[rank] ?? 0] ?? -1;
    if (index < 0) continue;
    kept[count] = index;
    count += 1;
    if (rank < core) ofCore += 1;
  }
  return { holders: kept.subarray(0, count), core: ofCore };
}
