import { describe, expect, it } from '@jest/globals';
import { createTally, formatReport } from '../../../knowledge/import/import-report.ts';

describe('createTally', () => {
  it('counts what is mended and left out', () => {
    const tally = createTally();
    tally.repair('doubled apostrophes', 2);
    tally.repair('doubled apostrophes');
    tally.repair('control signs', 0);
    tally.leaveOut('empty labels');
    const report = tally.report({ metiers: 3 });
    expect(report).toEqual({
      counts: { metiers: 3 },
      repaired: { 'doubled apostrophes': 3 },
      leftOut: { 'empty labels': 1 },
    });
    expect(formatReport(report)).toEqual([
      'metiers: 3',
      'repaired:',
      '  doubled apostrophes: 3',
      'left out:',
      '  empty labels: 1',
    ]);
  });
});
