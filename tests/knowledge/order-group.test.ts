import { describe, expect, it } from '@jest/globals';
import { orderGroup } from '../../knowledge/order-group.ts';
import { course } from '../fixtures/course.ts';
import { metier } from '../fixtures/pistes.ts';

const rider = metier('enseignant-equitation', {
  label: { feminine: 'Enseignante d’équitation', masculine: 'Enseignant d’équitation' },
});
const named = (...labels: readonly string[]) => labels.map((label) => ({ ...course, label }));

describe('orderGroup', () => {
  it('puts first what shares most with the titles of the métier, and keeps the order of the others', () => {
    const group = named('Enseignant de basket-ball', 'Enseignant de judo', 'Brevet équestre');
    expect(orderGroup(rider, group, []).map(({ label }) => label)).toEqual([
      'Brevet équestre',
      'Enseignant de basket-ball',
      'Enseignant de judo',
    ]);
  });

  it('leaves out what is said to lead there under the same name', () => {
    expect(orderGroup(rider, named('BTS Opticien-lunetier'), named('BTS opticien-lunetier'))).toEqual([]);
  });
});
