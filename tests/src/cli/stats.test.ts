import { describe, expect, it } from '@jest/globals';
import { loadCompiledLibrary } from '../../../knowledge/load-compiled.ts';
import { stats } from '../../../src/cli/stats.ts';
import { compileSmallRome } from '../../fixtures/compiled-rome.ts';

describe('stats', () => {
  it('tells versions, licences and dates, and what is older than a year', async () => {
    const library = await loadCompiledLibrary(await compileSmallRome());
    if (library === undefined) throw new Error('Nothing was compiled.');
    const { value, lines } = stats(library, '2026-11-22');
    expect(lines).toContain('  rome, version 460, imported on 2026-11-22');
    expect(lines).toContain('  rome-v460: France Travail, 2025-09-18 (older than a year), Licence Ouverte 2.0');
    expect(value).toMatchObject({
      imports: [{ name: 'rome', version: '460', isOutdated: false, counts: { metiers: 3 } }],
      dated: expect.arrayContaining([expect.objectContaining({ sourceId: 'rome-v460', isOutdated: true })]),
    });
    expect(stats(library, '2027-11-23').lines).toContain(
      '  rome, version 460, imported on 2026-11-22: older than a year, import it again',
    );
  });
});
