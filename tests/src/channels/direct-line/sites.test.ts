import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { createSites } from '../../../../src/channels/direct-line/sites.ts';

const doors = [
  { centreId: 'nord', closing: null, origins: ['https://www.nord.example'] },
  { centreId: 'sud', closing: null, origins: [] },
];

/** To these peers whoever tells an origin is of a listed site. */
const sites = createSites({
  peers: { siteOf: ({ headers }) => (headers.origin === undefined ? 'own' : 'listed') },
  centres: { findCentre: (id) => doors.find(({ centreId }) => centreId === id) },
  allowedOrigins: ['https://www.region.example'],
});

function parseRequest(origin?: string): IncomingMessage {
  return { headers: { origin } } as IncomingMessage;
}

describe('siteOf', () => {
  it('is the origin of another site’s page, and nothing for ours', () => {
    expect(sites.siteOf(parseRequest('https://www.nord.example'))).toBe('https://www.nord.example');
    expect(sites.siteOf(parseRequest())).toBeNull();
  });
});

describe('mayShow', () => {
  it.each([
    ['a page of ours', null, ['nord', 'sud']],
    ['a site of all centres', 'https://www.region.example', ['nord', 'sud']],
    ['the site of one', 'https://www.nord.example', ['nord']],
    ['any other', 'https://www.ailleurs.example', []],
  ])('lets %s show what it may', (_case, site, shown) => {
    expect(['nord', 'sud'].filter((centreId) => sites.mayShow(site, centreId))).toEqual(shown);
  });
});
