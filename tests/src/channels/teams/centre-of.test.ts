import { describe, expect, it } from '@jest/globals';
import { createCentreOf } from '../../../../src/channels/teams/centre-of.ts';
import { deskCentres } from '../../../fixtures/centres.ts';

const [demo, autre] = deskCentres;
if (demo === undefined || autre === undefined) throw new Error('The centres of the tests are gone');
const tenant = '12345678-90ab-4cde-8f01-234567890abc';
const team = '19:AbC_d-1@thread.tacv2';
const centreOf = createCentreOf({
  centres: [demo, { ...autre, teams: [team] }],
  closingCentres: [{ ...autre, centreId: 'parti', teams: [tenant] }],
});

describe('createCentreOf', () => {
  it.each([
    ['a team of a centre', { team: { id: team }, tenant: { id: tenant } }, 'autre'],
    ['another team of its tenant', { team: { id: '19:x@thread.tacv2' }, tenant: { id: tenant } }, 'parti'],
    ['a tenant in other letters', { tenant: { id: tenant.toUpperCase() } }, 'parti'],
    ['a tenant that is no centre’s', { tenant: { id: 'f0000000-90ab-4cde-8f01-234567890abc' } }, 'demo'],
    ['nowhere', undefined, 'demo'],
    ['a place that is no text', { team: { id: 5 }, tenant: null }, 'demo'],
  ])('finds the centre of %s', (_where, channelData, centreId) => {
    expect(centreOf({ channelData }).centreId).toBe(centreId);
  });
});
