import { describe, expect, it } from '@jest/globals';
import { createLibrary } from '../../knowledge/create-library.ts';
import { listParts } from '../../knowledge/list-parts.ts';
import { readRecords } from '../../knowledge/load.ts';

describe('listParts', () => {
  it('leaves nothing to be made when somebody says or asks something', async () => {
    const made: string[] = [];
    const library = createLibrary(await readRecords('tests/fixtures/library'), undefined, {
      prepare: (name, make) => {
        made.push(name);
        return make();
      },
    });
    for (const makeReady of listParts(library)) makeReady();
    expect(made).toEqual(expect.arrayContaining(['search.titles', 'search.words', 'ask.statements', 'ask.factWords']));
    const before = made.length;
    library.search.findMetiers('boulangère sekretaire');
    expect(new Set(made).size).toBe(made.length);
    expect(made).toHaveLength(before);
  });
});
