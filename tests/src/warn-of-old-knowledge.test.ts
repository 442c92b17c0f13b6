import { appendFileSync, cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { compileKnowledge } from '../../knowledge/compile/compile.ts';
import { loadKnowledge } from '../../src/load-knowledge.ts';
import { createLog } from '../../src/log.ts';
import { warnOfOldKnowledge } from '../../src/warn-of-old-knowledge.ts';
import { makeTempFolder } from '../fixtures/temp-folder.ts';

interface Places {
  readonly knowledgeDir: string;
  readonly knowledgeFile: string;
}

/** What is told of knowledge that was compiled before something changed. */
async function tellAfter(change: (places: Places) => void): Promise<string> {
  const folder = makeTempFolder();
  const places = { knowledgeDir: join(folder, 'authored'), knowledgeFile: join(folder, 'knowledge.json') };
  cpSync('tests/fixtures/library', places.knowledgeDir, { recursive: true });
  await compileKnowledge({
    authored: places.knowledgeDir,
    sources: join(folder, 'sources'),
    file: places.knowledgeFile,
    today: '2026-11-22',
  });
  change(places);
  const told: string[] = [];
  const log = createLog('info', { write: (line) => told.push(line) });
  await warnOfOldKnowledge(await loadKnowledge(places), places, log);
  return told.join('');
}

describe('warnOfOldKnowledge', () => {
  it('says nothing of knowledge that the program at hand has compiled, or that is not compiled', async () => {
    expect(await tellAfter(() => undefined)).toBe('');
    expect(await tellAfter(({ knowledgeFile }) => rmSync(knowledgeFile))).toBe('');
  });

  it('says where there is nothing to compare it with', async () => {
    const told = await tellAfter(({ knowledgeDir }) => rmSync(knowledgeDir, { recursive: true }));
    expect(told).toContain('cannot be compared');
    expect(told).not.toContain('is old');
  });

  it.each([
    [
      'authored métiers that changed',
      ({ knowledgeDir }: Places) => appendFileSync(join(knowledgeDir, 'sources.yaml'), '\n# checked again\n'),
      'its authored métiers are not those of today',
    ],
    [
      'an index that is gone',
      ({ knowledgeFile }: Places) => rmSync(knowledgeFile.replace(/json$/, 'index')),
      'its index is absent',
    ],
  ])('tells of %s, and what to do', async (_what, change, reason) => {
    const told = await tellAfter(change);
    expect(told).toContain(reason);
    expect(told).toContain('run npm run -s knowledge -- compile');
    expect(told.trim().split('\n')).toHaveLength(1);
  });
});
