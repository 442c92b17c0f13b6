import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { compileKnowledge } from '../../knowledge/compile/compile.ts';
import { loadKnowledge } from '../../src/load-knowledge.ts';
import { makeTempFolder } from '../fixtures/temp-folder.ts';

const knowledgeDir = 'tests/fixtures/library';

describe('loadKnowledge', () => {
  it('loads the authored knowledge until something is compiled', async () => {
    const folder = makeTempFolder();
    const knowledgeFile = join(folder, 'knowledge.json');
    expect((await loadKnowledge({ knowledgeDir, knowledgeFile })).metiers).toHaveLength(12);
    await compileKnowledge({
      authored: 'knowledge/data',
      sources: join(folder, 'sources'),
      file: knowledgeFile,
      today: '2026-11-22',
    });
    expect((await loadKnowledge({ knowledgeDir, knowledgeFile })).metiers.length).toBeGreaterThan(100);
  });

  it('refuses a broken file rather than go without', async () => {
    const knowledgeFile = join(makeTempFolder(), 'knowledge.json');
    writeFileSync(knowledgeFile, '{}');
    await expect(loadKnowledge({ knowledgeDir, knowledgeFile })).rejects.toThrow('is broken or cut off');
  });
});
