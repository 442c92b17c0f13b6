import { describe, expect, it } from '@jest/globals';
import { RecentMap } from '../../src/recent-map.ts';

describe('RecentMap', () => {
  it('drops what was unused for longest, and tells', () => {
    const dropped: string[] = [];
    const map = new RecentMap<string, number>(2, (key) => dropped.push(key));
    map.set('a', 1);
    map.set('b', 2);
    map.get('a');
    map.set('c', 3);
    expect([map.get('a'), map.get('b'), map.get('c'), map.size]).toEqual([1, undefined, 3, 2]);
    expect(dropped).toEqual(['b']);
  });

  it('forgets what is deleted without telling', () => {
    const dropped: string[] = [];
    const map = new RecentMap<string, number>(1, (key) => dropped.push(key));
    map.set('a', 1);
    map.delete('a');
    map.set('b', 2);
    expect([map.get('a'), map.size, dropped]).toEqual([undefined, 1, []]);
  });
});
