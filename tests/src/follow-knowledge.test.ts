import { copyFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createLiveLibrary } from '../../knowledge/live-library.ts';
import { loadLibrary } from '../../knowledge/load.ts';
import { followKnowledge } from '../../src/follow-knowledge.ts';
import { createLog } from '../../src/log.ts';
import { compileSmallRome } from '../fixtures/compiled-rome.ts';
import { makeTempFolder } from '../fixtures/temp-folder.ts';
import { until } from '../fixtures/until.ts';

const knowledgeDir = 'tests/fixtures/library';

describe('followKnowledge', () => {
  it('takes a new file, keeps the old knowledge when one is broken, and goes back when there is none', async () => {
    const compiled = await compileSmallRome();
    const folder = makeTempFolder();
    const knowledgeFile = join(folder, 'knowledge.json');
    const live = createLiveLibrary(await loadLibrary(knowledgeDir));
    const told: string[] = [];
    const log = createLog('info', { write: (line) => told.push(line) });
    const following = followKnowledge({ knowledgeFile, knowledgeDir }, { live, log, everyMs: 20 });
    const put = (from: string): void => {
      copyFileSync(from, join(folder, 'draft'));
      renameSync(join(folder, 'draft'), knowledgeFile);
    };
    try {
      put(compiled);
      await until(
        () => live.library.metiers.length,
        (count) => count > 12,
      );
      expect(live.library.findMetier('rome-a1503')).toBeDefined();

      writeFileSync(join(folder, 'broken'), '{"layout":1}\n{');
      put(join(folder, 'broken'));
      await until(
        () => told.join(''),
        (lines) => lines.includes('is broken'),
      );
      expect(live.library.findMetier('rome-a1503')).toBeDefined();

      rmSync(knowledgeFile);
      await until(
        () => live.library.metiers.length,
        (count) => count === 12,
      );
    } finally {
      following.close();
    }
  });
});
