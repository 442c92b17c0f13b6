import { describe, expect, it } from '@jest/globals';
import { formatPlace, home, type Place, parsePlace } from '../../../web/desk/place.ts';

describe('a place', () => {
  it.each<[string, Place]>([
    ['#dossiers', home],
    ['#dossiers/K7QM2XPA', { page: 'cases', caseId: 'K7QM2XPA' }],
    ['#rappels', { page: 'call-backs' }],
    ['#en-cours', { page: 'running' }],
    ['#questions', { page: 'questions' }],
    ['#chiffres', { page: 'figures' }],
    ['#reponses', { page: 'replies' }],
    ['#comptes', { page: 'accounts' }],
    ['#mon-compte', { page: 'me' }],
  ])('is read from %s, and written to it', (hash, place) => {
    expect(parsePlace(hash)).toEqual(place);
    expect(formatPlace(place)).toBe(hash);
  });

  it.each(['', '#', '#ailleurs', '#dossiers/'])('is home for %j', (hash) => {
    expect(parsePlace(hash)).toEqual(home);
  });
});
