import { describe, expect, it } from '@jest/globals';
import { parseCardAction } from '../../src/card-action.ts';

describe('parseCardAction', () => {
  it.each([
    { action: 'fiche', metierId: 'boulanger' },
    { action: 'account', metierId: 'boulanger' },
    { action: 'rate', about: 'pistes', rating: 'down' },
    { action: 'pick', of: 'a,b,c', picked: 'a,b' },
    { action: 'pick', of: 'a' },
  ])('reads %j', (value) => {
    expect(parseCardAction(value)).toEqual(value);
  });

  it.each([
    undefined,
    null,
    'fiche',
    {},
    { action: 'erase' },
    { action: 'fiche' },
    { action: 'fiche', metierId: '' },
    { action: 'fiche', metierId: 'x'.repeat(300) },
    { action: 'rate', about: 'pistes', rating: 'sideways' },
    { action: 'pick' },
    { action: 'pick', of: 'a', picked: ['a'] },
  ])('refuses %j', (value) => {
    expect(parseCardAction(value)).toBeUndefined();
  });
});
