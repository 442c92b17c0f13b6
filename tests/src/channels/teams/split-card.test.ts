import { describe, expect, it } from '@jest/globals';
import type { Card } from '../../../../src/channels/teams/dress-card.ts';
import { bytesOf, groupBySize, splitCard } from '../../../../src/channels/teams/split-card.ts';
import { bullets, card, paragraph, reply } from '../../../../src/exhibits/card.ts';

const long = 'é'.repeat(1000);
const drawn = (body: Card['body']): Card => ({ body, actions: [reply('Oui')], speak: 'Tout.' });
const textOf = (cards: readonly Card[]): string => cards.flatMap(({ body }) => body.map(({ text }) => text)).join('\n');

describe('splitCard', () => {
  it('leaves a card that fits as it is', () => {
    const whole = drawn([paragraph('Boulanger'), paragraph(long)]);
    expect(splitCard(whole)).toEqual([whole]);
  });

  it('tells all of a long one, in order, its buttons last', () => {
    const lines = Array.from({ length: 30 }, (_, n) => `ligne ${n} ${long}`);
    const whole = drawn([paragraph('Tête'), bullets(lines), paragraph('Pied')]);
    const cards = splitCard(whole);
    expect(cards.length).toBeGreaterThan(1);
    expect(textOf(cards)).toBe(textOf([whole]));
    expect(cards.map(({ actions }) => actions.length)).toEqual([...cards.slice(1).map(() => 0), 1]);
    for (const { body } of cards) expect(bytesOf(body)).toBeLessThan(12_500);
    expect(new Set(cards.map(({ speak }) => speak))).toEqual(new Set(['Tout.']));
  });

  it('keeps a single line whole, however long', () => {
    const whole = drawn([paragraph(long.repeat(10))]);
    expect(textOf(splitCard(whole))).toBe(textOf([whole]));
  });
});

describe('groupBySize', () => {
  const cards = Array.from({ length: 12 }, (_, n) => card([paragraph(`${n} ${long.repeat(4)}`)]));

  it('puts cards in as few messages as hold them, in order', () => {
    const groups = groupBySize(cards, 0);
    expect(groups.flat()).toEqual(cards);
    for (const group of groups) expect(bytesOf(group)).toBeLessThan(25_500);
    // Three of 8 kB fit into one message.
    expect(groups).toHaveLength(4);
  });

  it('counts what takes room beside the first', () => {
    const [first, second] = groupBySize(cards, 15_000);
    expect([first?.length, second?.length]).toEqual([1, 3]);
  });

  it('makes no message of no card', () => {
    expect(groupBySize([], 100)).toEqual([]);
  });
});
