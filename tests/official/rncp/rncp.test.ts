import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLinking } from '../../../knowledge/compile/link-certifications.ts';
import type { ImportReport } from '../../../knowledge/import/import-report.ts';
import type { Certification } from '../../../knowledge/import/rncp/certification.ts';
import { importRncp, type RncpContent } from '../../../knowledge/import/rncp/import-rncp.ts';
import type { CertificationLink } from '../../../knowledge/registration.ts';
import { deriveExport } from './derived-export.ts';
import { findOfficialFolder } from './find-official.ts';
import { readLinkableMetiers } from './linkable-metiers.ts';
import { relations } from './relations.ts';

const published = findOfficialFolder(/^export_fiches_CSV_Rome_2024_11_22\.csv$/);
const samples = join(findOfficialFolder(/^continuity_fix\.zip$/));

/** Imports as on the day of the export, so that the figures stay. */
async function read(path: string): Promise<{ report: ImportReport; content: RncpContent }> {
  const { report, content } = await importRncp(path, {
    today: '2024-11-22',
    centreId: null,
    library: () => Promise.reject(new Error('is not asked for')),
    onProgress: () => undefined,
    signal: undefined,
  });
  return { report, content: content as RncpContent };
}

describe('the published sample', () => {
  it.each(['sample', 'sample.zip', 'continuity_fix', 'continuity_fix.zip'])('%s imports whole', async (name) => {
    const { report, content } = await read(join(samples, name));
    expect(report).toEqual({
      counts: {
        certifications: 9,
        'of the register of complementary skills (RS)': 2,
        'in force today': 1,
        'links to codes of ROME 3': 15,
        'blocs de compétences': 6,
        'ways of access': 34,
      },
      repaired: {},
      leftOut: {},
    });
    expect(content.date).toBe('2024-02-22');
    // What one file lacks of a line of successors, the rows of its neighbours tell.
    const line = content.certifications.filter(({ successors }) => successors.length > 0);
    expect(line.map(({ number, successors }) => `${number} ${successors.join(' ')}`)).toEqual([
      'RNCP509 RNCP38228',
      'RNCP1197 RNCP4049',
      'RNCP4049 RNCP22094',
      'RNCP22094 RNCP28155',
      'RNCP28155 RNCP30271',
      'RNCP19468 RS6117',
    ]);
  });
});

describe('the export of 2024-11-22', () => {
  it('is refused with one message, which names what is missing and where it is', async () => {
    await expect(read(published)).rejects.toMatchObject({
      problems: [
        expect.stringMatching(/lacks export_fiches_CSV_Standard_2024_11_22\.csv.*Download .* on data\.gouv\.fr\.$/),
      ],
    });
  });
});

describe('the DERIVED export', () => {
  const derived = deriveExport(published, findOfficialFolder(/^derived_certifications_titre_niveau_rome\.csv$/));
  let report: ImportReport;
  let certifications: readonly Certification[];
  let linksOf: ReadonlyMap<string, readonly CertificationLink[]>;

  beforeAll(async () => {
    const read_ = await read(derived);
    report = read_.report;
    certifications = read_.content.certifications;
    const link = createLinking(readLinkableMetiers());
    linksOf = new Map(certifications.map((each) => [each.number, link(each)]));
  }, 60_000);
  afterAll(() => rmSync(derived, { recursive: true, force: true }));

  it('imports with its exact counts', () => {
    expect(report).toEqual({
      counts: {
        certifications: 4427,
        'of the register of complementary skills (RS)': 0,
        'in force today': 2682,
        'links to codes of ROME 3': 12797,
        'blocs de compétences': 21355,
        'ways of access': 0,
      },
      repaired: { 'texts with doubled apostrophes, control signs or spare spaces': 3797 },
      // The kit tells of a fifth of the certifications that the other files speak of.
      leftOut: {
        'lines of Rome about a number that Standard lacks': 46000,
        'lines of Certificateurs about a number that Standard lacks': 15330,
        'lines of Nsf about a number that Standard lacks': 32653,
        'lines of Formacode about a number that Standard lacks': 14663,
        'lines of Blocs_De_Compétences about a number that Standard lacks': 19403,
      },
    });
  });

  it.each(relations)('%s, %s: %s (%s)', (certification, metier, relation, evidence) => {
    const [number = ''] = certification.split(' ');
    const [metierId = ''] = metier.split(' ');
    const found = linksOf.get(number)?.find((each) => each.metierId === metierId);
    expect(found).toMatchObject({ relation, evidence: { kind: evidence } });
  });

  it('never lets a certification lead to a métier that is regulated, or of which that is not known', () => {
    const open = new Set(readLinkableMetiers().flatMap((each) => (each.isRegulated === false ? [each.metierId] : [])));
    const leading = [...linksOf.values()].flat().filter(({ relation }) => relation === 'leads-to');
    expect(leading.length).toBeGreaterThan(800);
    expect(leading.filter(({ metierId }) => !open.has(metierId))).toEqual([]);
  });

  it('never lets one lead to two métiers of a group', () => {
    for (const links of linksOf.values()) {
      const codes = links.filter(({ relation }) => relation === 'leads-to').map(({ romeCode }) => romeCode);
      expect(codes).toEqual([...new Set(codes)]);
    }
  });
});
