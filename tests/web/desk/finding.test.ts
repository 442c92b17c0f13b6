import { describe, expect, it } from '@jest/globals';
import { formatFinding, listFindings } from '../../../web/desk/finding.ts';

const source = { title: 'ROME 4.0', publisher: 'France Travail', date: 'mars 2025' };

describe('formatFinding', () => {
  const [answer, fiche] = listFindings({
    answers: [{ text: 'Oui, sans diplôme.', sources: [source], url: null }],
    fiches: [{ metierId: 'x', label: 'Boulanger', text: 'Fait le pain.', sources: [source], url: '/fiches/x' }],
  });

  it('names the source of an answer', () => {
    expect(answer && formatFinding(answer, 'https://centre.example')).toBe(
      'Oui, sans diplôme.\nSource\u202f: ROME 4.0, France Travail, mars 2025',
    );
  });

  it('gives the whole address of a fiche', () => {
    expect(fiche && formatFinding(fiche, 'https://centre.example')).toBe(
      'Boulanger\u202f: Fait le pain.\nSource\u202f: ROME 4.0, France Travail, mars 2025\nhttps://centre.example/fiches/x',
    );
  });
});
