import { describe, expect, it } from '@jest/globals';
import { orUnavailable } from '../../../src/channels/or-unavailable.ts';
import { HttpError } from '../../../src/http/http-error.ts';
import { createLog } from '../../../src/log.ts';

const log = createLog('silent');

describe('orUnavailable', () => {
  it('gives what the work gives', async () => {
    expect(await orUnavailable(log, async () => 'done')).toBe('done');
  });

  it('asks people to come again where the work fails', async () => {
    const work = () => orUnavailable(log, () => Promise.reject(new Error('SQLITE_BUSY')));
    await expect(work).rejects.toMatchObject({ status: 503, headers: { 'Retry-After': '5' } });
  });

  it('leaves a refusal as it is', async () => {
    const refusal = new HttpError('BadArgument');
    await expect(orUnavailable(log, () => Promise.reject(refusal))).rejects.toBe(refusal);
  });
});
