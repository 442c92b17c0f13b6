import { describe, expect, it } from '@jest/globals';
import { mergeCentres } from '../../../knowledge/centre-roster.ts';
import { mergeFormations } from '../../../knowledge/compile/formations.ts';
import type { Catalogue } from '../../../knowledge/import/formations/catalogue.ts';
import { createTally } from '../../../knowledge/import/import-report.ts';
import type { ImportedSource } from '../../../knowledge/import/imported-source.ts';
import type { Records } from '../../../knowledge/load/records.ts';
import { course } from '../../fixtures/course.ts';
import { metier } from '../../fixtures/pistes.ts';
import { loadSmallLibrary } from '../../fixtures/real-bot.ts';
import { emptyRecords } from '../../fixtures/records.ts';

const { centres } = await loadSmallLibrary();
const locate = <Value>(value: Value) => ({ file: '', value });
const records: Records = {
  ...emptyRecords,
  metiers: [metier('boulanger', { romeCode: 'D1102' }), metier('vendeur', { romeCode: 'D1214' })].map(locate),
  formations: [locate({ ...course, rncpNumber: 'RNCP37537', certification: 'CAP', level: 3 })],
  centres: centres.map(locate),
};
const { leadsTo: _leadsTo, sources: _sources, provider: _provider, centreId: _centreId, ...own } = course;

function merge(formations: Catalogue['formations'], centreId = 'demo', before = records) {
  const content: Catalogue = { centreId, date: '2026-11-22', formations };
  const source: ImportedSource = {
    name: 'formations',
    centreId,
    version: null,
    importedOn: '2026-11-22',
    report: createTally().report({}),
    content,
  };
  const { known } = mergeCentres(
    records.centres.map(({ value }) => value),
    [],
  );
  return mergeFormations(before, source, { today: '2026-11-22', sources: [source], centres: known });
}

describe('mergeFormations', () => {
  it('leads to a métier by its id, else by its code, once', () => {
    const leadsTo = [
      { metierId: 'vendeur', romeCode: null },
      { metierId: 'rome-d1102', romeCode: 'D1102' },
      { metierId: 'boulanger', romeCode: 'D1102' },
    ];
    const { records: merged, counts } = merge([{ ...own, formationId: 'demo-a', leadsTo }]);
    expect(merged.formations.at(-1)?.value).toMatchObject({ centreId: 'demo', leadsTo: ['vendeur', 'boulanger'] });
    expect(counts).toEqual({ formations: 1 });
  });

  it('fills what the centre left out from a register’s same number', () => {
    const leadsTo = [{ metierId: 'boulanger', romeCode: null }];
    const { records: merged } = merge([
      { ...own, formationId: 'demo-a', leadsTo, level: null, rncpNumber: 'RNCP37537' },
      { ...own, formationId: 'demo-b', leadsTo, level: 4, rncpNumber: 'RNCP37537', certification: 'Titre' },
    ]);
    expect(merged.formations.slice(1).map(({ value }) => [value.certification, value.level])).toEqual([
      ['CAP', 3],
      ['Titre', 4],
    ]);
  });

  it('fills nothing from the catalogue of another centre', () => {
    const leadsTo = [{ metierId: 'boulanger', romeCode: null }];
    const told = { ...own, leadsTo, level: null, rncpNumber: 'RNCP99999' };
    const { records: first } = merge([{ ...told, formationId: 'autre-a', certification: 'Titre maison' }], 'autre');
    const { records: merged } = merge([{ ...told, formationId: 'demo-a' }], 'demo', first);
    expect(merged.formations.at(-1)?.value).toMatchObject({ formationId: 'demo-a', certification: null });
  });

  it('leaves out, and counts, what leads nowhere any more', () => {
    const gone = { ...own, formationId: 'demo-a', leadsTo: [{ metierId: 'rome-z', romeCode: 'D9999' }] };
    expect(merge([gone])).toMatchObject({
      records: { formations: records.formations },
      counts: { formations: 0, 'formations left out, no métier of theirs is known any more': 1 },
    });
    expect(merge([gone], 'parti')).toEqual({
      records,
      counts: { 'formations left out, the centre parti is not known': 1 },
    });
  });
});
