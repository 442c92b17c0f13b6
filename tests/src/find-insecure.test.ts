import { describe, expect, it } from '@jest/globals';
import { findInsecure } from '../../src/find-insecure.ts';
import { start } from '../../src/start.ts';

const safe = { host: '127.0.0.1', publicUrl: null, requestsPerMinute: 6000 };

describe('findInsecure', () => {
  it.each([
    ['the default', {}],
    ['a container behind a proxy', { host: '0.0.0.0' }],
    ['a public address over TLS', { publicUrl: 'https://chat.centre.example' }],
    ['a trial on this machine', { publicUrl: 'http://localhost:3978', requestsPerMinute: 0 }],
  ])('has nothing against %s', (_case, settings) => {
    expect(findInsecure({ ...safe, ...settings })).toEqual([]);
  });

  it.each([
    ['a public address without TLS', { publicUrl: 'http://chat.centre.example' }, /^PUBLIC_URL/],
    ['no limit behind TLS', { publicUrl: 'https://a.example', requestsPerMinute: 0 }, /^REQUESTS_PER_MINUTE/],
    ['no limit on an open host', { host: '0.0.0.0', requestsPerMinute: 0 }, /^REQUESTS_PER_MINUTE/],
  ])('names %s', (_case, settings, says) => {
    const found = findInsecure({ ...safe, ...settings });
    expect(found.map((each) => each.says)).toEqual([expect.stringMatching(says)]);
  });
});

describe('start', () => {
  it('is refused with insecure settings, and says what to set', async () => {
    const settings = { HOST: '0.0.0.0', PUBLIC_URL: 'http://chat.centre.example', REQUESTS_PER_MINUTE: '0' };
    await expect(start(settings)).rejects.toMatchObject({
      problems: [
        'PUBLIC_URL is "http://chat.centre.example": what people write can be read on its way. Let it begin with https:.',
        'REQUESTS_PER_MINUTE is 0: one client can ask as much as it likes. Unset it: 6000 suit a class too.',
      ],
    });
  });
});
