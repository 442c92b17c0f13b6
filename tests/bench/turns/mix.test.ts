import { describe, expect, it } from '@jest/globals';
import { createBareBot } from '../../../bench/turns/bare-bot.ts';
import { visitInProcess } from '../../../bench/turns/in-process.ts';
import { createVisit } from '../../../bench/turns/mix.ts';
import { createRealBot, loadSmallLibrary } from '../../fixtures/real-bot.ts';

const sentences = ['je couds', 'je peins', 'je conduis'];

describe('createVisit', () => {
  it('says other sentences in each visit, and the same words for the rest', () => {
    const [first, second] = [createVisit(0, sentences), createVisit(1, sentences)];
    const differing = first.filter(({ text }, place) => text !== second[place]?.text);
    expect(differing.map(({ kind }) => kind)).toEqual(['first sentence', 'sentence in the path']);
  });

  it.each([
    ['the bare bot', async () => createBareBot()],
    ['our bot', async () => createRealBot(await loadSmallLibrary())],
  ])('can be made with %s, every turn timed', async (_which, create) => {
    const visit = createVisit(0, sentences);
    const times = await visitInProcess(await create(), 'visit', visit);
    expect(times).toHaveLength(visit.length);
    expect(times.every((ms) => ms > 0)).toBe(true);
  });
});
