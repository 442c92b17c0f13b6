import { describe, expect, it } from '@jest/globals';
import { RecentMap } from '../../src/recent-map.ts';

describe('RecentMap', () => {
  it('drops what was unused for longest', () => {
    const map = new RecentMap<string, number>(2);
    map.set('a', 1);
    map.set('b', 2);
    map.get('a');
    map.set('c', 3);
    expect([map.get('a'), map.get('b'), map.get('c'), map.size]).toEqual([1, undefined, 3, 2]);
  });

  it('counts each entry by its weight, and keeps none that is too heavy', () => {
    const map = new RecentMap<string, string>(5, ({ length }) => length);
    map.set('a', 'aa');
    map.set('b', 'bb');
    map.set('a', 'a');
    map.set('c', 'cc');
    expect([map.get('a'), map.get('b'), map.get('c')]).toEqual(['a', 'bb', 'cc']);
    map.set('d', 'd');
    expect([map.get('a'), map.get('b'), map.size]).toEqual([undefined, 'bb', 3]);
    map.delete('c');
    map.set('e', 'ee');
    expect([map.get('b'), map.get('d'), map.get('e')]).toEqual(['bb', 'd', 'ee']);
    map.set('f', 'ffffff');
    expect([map.get('f'), map.size]).toEqual([undefined, 0]);
  });

  it('forgets what is deleted, and everything when it is cleared', () => {
    const map = new RecentMap<string, number>(3);
    map.set('a', 1);
    map.set('b', 2);
    map.delete('a');
    expect([map.get('a'), map.size]).toEqual([undefined, 1]);
    map.clear();
    expect([map.get('b'), map.size]).toEqual([undefined, 0]);
  });
});
