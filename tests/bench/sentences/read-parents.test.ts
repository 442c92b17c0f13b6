import { describe, expect, it } from '@jest/globals';
import { readParents } from '../../../bench/sentences/read-parents.ts';

describe('readParents', () => {
  it('is empty where nothing is imported', async () => {
    expect((await readParents('no/such/folder')).size).toBe(0);
  });
});
