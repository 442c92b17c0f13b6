import { describe, expect, it } from '@jest/globals';
import { loadStarter } from '../../knowledge/starter.ts';

describe('loadStarter', () => {
  it('gives what people first ask a centre, each in several wordings, none twice', async () => {
    const starter = await loadStarter();
    const wordings = starter.flat();
    expect(starter.length).toBeGreaterThanOrEqual(14);
    expect(new Set(wordings).size).toBe(wordings.length);
  });
});
