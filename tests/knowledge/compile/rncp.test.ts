import { beforeAll, describe, expect, it } from '@jest/globals';
import { findCompiledProblems } from '../../../knowledge/compile/find-compiled-problems.ts';
import { mergeRncp } from '../../../knowledge/compile/rncp.ts';
import type { ImportedSource } from '../../../knowledge/import/imported-source.ts';
import type { Certification } from '../../../knowledge/import/rncp/certification.ts';
import { readKnowledgeFiles } from '../../../knowledge/load/files.ts';
import { loadRecords } from '../../../knowledge/load/load-records.ts';
import type { Records } from '../../../knowledge/load/records.ts';
import { boulanger } from '../../fixtures/rncp-content.ts';

const imported = (name: 'rome' | 'rncp', content: unknown): ImportedSource => ({
  name,
  centreId: null,
  version: '1',
  importedOn: '2026-11-22',
  report: { counts: {}, repaired: {}, leftOut: {} },
  content,
});

const romeMetier = (romeCode: string, parentCode: string, title: string, isRegulated: boolean | null = false) => ({
  romeCode,
  parentCode,
  label: { feminine: title, masculine: title },
  isRegulated,
  appellations: [],
});

let records: Records;
let codeOf: (metierId: string) => string;

beforeAll(async () => {
  const loaded = await loadRecords(await readKnowledgeFiles('tests/fixtures/library'));
  if (loaded.kind === 'problems') throw new Error('The library of the tests is broken');
  records = loaded.records;
  codeOf = (metierId) => records.metiers.find(({ value }) => value.metierId === metierId)?.value.romeCode ?? '';
});

/** Boulanger and pâtissier come from one code of ROME 3; the others each from their own. */
function merge(certifications: readonly Certification[], given: Partial<{ hasRome: boolean; today: string }> = {}) {
  const { hasRome = true, today = '2026-11-22' } = given;
  const rome = imported('rome', {
    metiers: [
      romeMetier(codeOf('boulanger'), 'D1102', 'Boulanger'),
      romeMetier(codeOf('patissier'), 'D1102', 'Pâtissier'),
      romeMetier(codeOf('coiffeur'), 'D1202', 'Coiffeur', null),
      romeMetier(codeOf('agent-securite'), 'K2503', 'Agent de sécurité'),
      romeMetier(codeOf('serveur'), 'G1803', 'Serveur'),
      romeMetier('Z9999', 'G1803', 'Métier que personne ne connaît'),
    ],
  });
  const rncp = imported('rncp', { date: '2026-03-01', certifications });
  const result = mergeRncp(records, rncp, { today, sources: hasRome ? [rncp, rome] : [rncp], centres: new Map() });
  const added = result.records.formations.filter(({ file }) => file === 'rncp.json').map(({ value }) => value);
  return { ...result, added };
}

describe('mergeRncp', () => {
  it('adds what leads and what is of a group, with the register as its source', () => {
    const { records: merged, added, counts } = merge([boulanger]);
    expect(added).toMatchObject([
      { formationId: 'rncp90001', leadsTo: ['boulanger'], sameGroupAs: ['patissier'], sources: ['rncp'] },
    ]);
    expect(merged.sources.at(-1)?.value).toMatchObject({ publisher: 'France compétences', date: '2026-03-01' });
    expect(findCompiledProblems(merged)).toEqual([]);
    expect(counts).toEqual({
      certifications: 1,
      'links said to lead, by title': 1,
      'links said to lead, the code has one métier': 0,
      'links of the same group only': 1,
      'certifications left out, expired or of no known métier': 0,
    });
  });

  it('says of nothing that it leads to what ROME or a fiche holds for regulated, or ROME does not tell', () => {
    const { added } = merge([
      { ...boulanger, number: 'RNCP1', label: 'Coiffeur', romeCodes: ['D1202'] },
      { ...boulanger, number: 'RNCP2', label: 'Agent de sécurité', romeCodes: ['K2503'] },
    ]);
    expect(added.map(({ leadsTo, sameGroupAs }) => [leadsTo, sameGroupAs])).toEqual([
      [[], ['agent-securite']],
      [[], ['coiffeur']],
    ]);
  });

  it('counts a métier that is not known as one of its group', () => {
    const { added } = merge([{ ...boulanger, label: 'Service', romeCodes: ['G1803'] }]);
    expect(added.map(({ leadsTo, sameGroupAs }) => [leadsTo, sameGroupAs])).toEqual([[[], ['serveur']]]);
  });

  it('keeps what has expired only where it led, with what came after', () => {
    const old = { ...boulanger, isActive: false, endDate: '2012-08-31', successors: ['RNCP90001'] };
    const { added } = merge([
      boulanger,
      { ...old, number: 'RNCP1' },
      { ...old, number: 'RNCP2', label: 'Pain' },
      { ...boulanger, number: 'RNCP3', label: 'Pain', endDate: '2026-11-22' },
      { ...boulanger, number: 'RNCP4', romeCodes: ['D11'] },
    ]);
    expect(added.map(({ rncpNumber, registration }) => [rncpNumber, registration?.replacedBy])).toEqual([
      ['RNCP90001', []],
      ['RNCP1', ['RNCP90001']],
    ]);
  });

  it('lets an authored formation of the same number stay, and learn what the register says', () => {
    const { records: merged, added } = merge([{ ...boulanger, number: 'RNCP37537', level: 4 }]);
    expect(added).toEqual([]);
    const own = merged.formations.find(({ value }) => value.formationId === 'cap-boulanger')?.value;
    expect(own).toMatchObject({
      level: 3,
      leadsTo: ['boulanger'],
      sameGroupAs: ['patissier'],
      sources: ['rome', 'rncp'],
    });
    expect(own?.registration?.endDate).toBe('2028-08-31');
  });

  it('adds nothing without the ROME, and says so', () => {
    const { records: merged, counts } = merge([boulanger], { hasRome: false });
    expect(merged).toBe(records);
    expect(counts).toEqual({ 'certifications left out, the ROME is not imported': 1 });
  });

  it('puts certifications about few métiers before those about many', () => {
    const { added } = merge([
      { ...boulanger, number: 'RNCP1', romeCodes: ['D1102', 'K2503', 'D1202'] },
      { ...boulanger, number: 'RNCP2' },
    ]);
    expect(added.map(({ rncpNumber }) => rncpNumber)).toEqual(['RNCP2', 'RNCP1']);
  });
});
