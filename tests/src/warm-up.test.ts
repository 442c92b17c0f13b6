import { describe, expect, it } from '@jest/globals';
import { loadLibrary } from '../../knowledge/load.ts';
import { warmUp } from '../../src/warm-up.ts';

describe('warmUp', () => {
  it('lets others be served between the parts', async () => {
    const library = await loadLibrary('tests/fixtures/library');
    let served = 0;
    const serve = (): void => {
      served += 1;
      next = setImmediate(serve);
    };
    let next = setImmediate(serve);
    await warmUp(library);
    clearImmediate(next);
    expect(served).toBeGreaterThan(library.search.parts.length);
  });
});
