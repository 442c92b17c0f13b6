import { HttpError } from '../http/http-error.ts';
import type { Log } from '../log.ts';

/** Without its database the server asks people to wait; nothing is acknowledged. What is refused on purpose stays so. */
export async function orUnavailable<T>(log: Log, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HttpError) throw error;
    log.error({ err: error }, 'the database does not answer');
    throw new HttpError('Unavailable', { 'Retry-After': '5' });
  }
}
