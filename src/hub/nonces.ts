import type { Kysely } from 'kysely';
import type { Schema } from '../storage/schema.ts';
import { type Signature, signatureMs } from './signature.ts';

/** Takes a signed request, once: false where it came before, to this process or to another. */
export async function takeOnce(db: Kysely<Schema>, { nonce, at }: Signature, now: number): Promise<boolean> {
  // What is older than a signature may be is refused by its time.
  await db
    .deleteFrom('hub_nonces')
    .where('at', '<', now - 2 * signatureMs)
    .execute();
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('hub_nonces')
    .values({ nonce, at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
