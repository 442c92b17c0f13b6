import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { loadRomeParents } from '../../../bench/first-words/rome-parents.ts';

const folder = mkdtempSync(join(tmpdir(), 'aiguilleur-rome-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('loadRomeParents', () => {
  it('reads the parent of each code, wherever the file stands', () => {
    mkdirSync(join(folder, 'rome-v460'));
    writeFileSync(
      join(folder, 'rome-v460', 'unix_referentiel_code_rome_v460_utf8.csv'),
      '\uFEFF"code_rome","libelle_rome","code_rome_parent"\n"A1102","Engins, forêt","A1101"\n',
    );
    expect(loadRomeParents(folder)).toEqual(new Map([['A1102', 'A1101']]));
  });

  it('is empty where there is no such file', () => {
    expect(loadRomeParents(join(folder, 'nowhere'))).toEqual(new Map());
  });
});
