import { describe, expect, it } from '@jest/globals';
import { toFormation } from '../../../knowledge/compile/certification-formation.ts';
import { boulanger } from '../../fixtures/rncp-content.ts';

const setting = { replacedBy: [], sourceId: 'rncp', date: '2026-03-01' };

describe('toFormation', () => {
  it('keeps what leads apart from what is of the same group, and what it rests on', () => {
    const title = { kind: 'title', title: 'boulanger' } as const;
    const links = [
      { metierId: 'boulanger', relation: 'leads-to', romeCode: 'D1102', evidence: title },
      { metierId: 'patissier', relation: 'same-group', romeCode: 'D1102', evidence: { kind: 'group' } },
    ] as const;
    expect(toFormation(boulanger, { ...setting, links })).toMatchObject({
      formationId: 'rncp90001',
      label: 'CAP Boulanger',
      certification: 'Certificat d’aptitude professionnelle',
      level: 3,
      rncpNumber: 'RNCP90001',
      leadsTo: ['boulanger'],
      sameGroupAs: ['patissier'],
      registration: { isActive: true, endDate: '2028-08-31', links: [links[0]] },
      link: null,
      country: 'FR',
      sources: ['rncp'],
      validAt: '2026-03-01',
    });
  });

  it.each([
    ['Boulanger', 'CAP', 'CAP Boulanger'],
    ['TP Serveur', 'TP', 'TP Serveur'],
    ['Cuisine', 'BAC PRO', 'BAC PRO Cuisine'],
    ['Management', 'DipViGrM', 'Management'],
    ['Chimie', 'Licence Professionnelle', 'Chimie'],
    ['Sommelier', null, 'Sommelier'],
  ])('names « %s » of the kind %s « %s »', (label, abbreviation, named) => {
    expect(toFormation({ ...boulanger, label, abbreviation }, { ...setting, links: [] }).label).toBe(named);
  });
});
