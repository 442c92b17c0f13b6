import { describe, expect, it } from '@jest/globals';
import { sharesOf } from '../../../bench/turns/shares.ts';

const node = (id: number, functionName: string, url: string, children: number[] = []) => ({
  id,
  callFrame: { functionName, url, scriptId: '0', lineNumber: 0, columnNumber: 0 },
  children,
});

describe('sharesOf', () => {
  it('gives each sample to the innermost part of the house, and leaves idle time out', () => {
    const nodes = [
      node(1, '(root)', '', [2, 7, 8]),
      node(2, 'run', 'file:///bot/src/bot.ts', [3, 4]),
      node(3, 'structuredClone', ''),
      node(4, 'recommend', 'file:///bot/guidance/recommend.ts', [5]),
      node(5, 'findMetiers', 'file:///bot/knowledge/search/search.ts', [6]),
      node(6, 'search', 'file:///bot/node_modules/minisearch/dist/es/index.js'),
      node(7, '(idle)', ''),
      node(8, '(garbage collector)', ''),
    ];
    expect(sharesOf({ nodes, samples: [3, 4, 5, 6, 6, 7, 7, 8] })).toEqual([
      ['search', 3 / 6],
      ['the turn itself', 1 / 6],
      ['guidance', 1 / 6],
      ['garbage collection', 1 / 6],
    ]);
  });
});
