import { describe, expect, it } from '@jest/globals';
import { findCrowded, orderPistes } from '../../guidance/order-pistes.ts';
import type { Recommendation } from '../../guidance/recommendation.ts';
import { createLibrary } from '../../knowledge/create-library.ts';
import { metier, piste } from '../fixtures/pistes.ts';
import { emptyRecords } from '../fixtures/records.ts';

const codes = ['a A1101', 'b A1102', 'c A1103', 'd A1104', 'e B1101', 'f B1201', 'g C1101', 'h C1201', 'i C1301'];
const metiers = codes.map((each) => metier(each.slice(0, 1), { romeCode: each.slice(2) }));
const library = createLibrary({ ...emptyRecords, metiers: metiers.map((value) => ({ file: '', value })) });

const order = (...pistes: readonly Recommendation[]): string =>
  orderPistes(pistes, library)
    .map(({ metierId }) => metierId)
    .join('');
const two = [
  { kind: 'contexte', code: 'one' },
  { kind: 'contexte', code: 'two' },
] as const;
const plain = (id: string): Recommendation => piste(id, { reasonsFor: two });

describe('orderPistes', () => {
  it('puts at most two of one domaine before the others', () => {
    expect(order(...['a', 'b', 'c', 'd', 'e'].map(plain))).toBe('abecd');
  });

  it('keeps all of a domaine of which a métier was named', () => {
    const named = piste('b', { reasonsFor: [{ kind: 'named', words: ['b'] }] });
    expect(order(plain('a'), named, plain('c'), plain('e'))).toBe('abce');
  });

  it('keeps all of a domaine that the person wants more of, and tells which is kept short', () => {
    const pistes = ['a', 'b', 'c', 'e', 'f', 'g', 'h'].map(plain);
    expect(findCrowded(pistes, library)).toBe('A11');
    expect(findCrowded(pistes, library, new Set(['A11']))).toBeNull();
    expect(findCrowded(['a', 'b', 'e'].map(plain), library)).toBeNull();
    const all = orderPistes(pistes, library, new Set(['A11'])).map(({ metierId }) => metierId);
    expect(all.join('')).toBe('abcefgh');
  });

  it('holds back what stands alone in its field for one reason alone', () => {
    const odd = piste('e', { reasonsFor: [two[0]] });
    expect(order(plain('a'), odd, plain('b'), plain('g'), plain('h'), plain('i'))).toBe('abghie');
    expect(order(plain('a'), plain('e'), plain('b'), plain('g'), plain('h'), plain('i'))).toBe('aebghi');
    expect(order(plain('a'), odd, plain('b'), plain('f'), plain('g'), plain('h'))).toBe('aebfgh');
  });

  it('says which pistes are as likely as the one before', () => {
    const pistes = [piste('a', { share: 0.5 }), piste('e', { share: 0.1 }), piste('g', { share: 0.06 })];
    expect(orderPistes(pistes, library).map(({ isTied }) => isTied)).toEqual([false, false, true]);
  });
});
