import type { PartialDate, Source } from '../../source.ts';
import { openLicence } from '../licences.ts';

/** Who says what the ROME says, in one version. */
export function romeSource(version: string | null, date: PartialDate | null): Source {
  return {
    sourceId: `rome-v${version ?? 'x'}`,
    title: `Répertoire opérationnel des métiers et des emplois (ROME) 4.0, v${version ?? '?'}`,
    shortTitle: `ROME v${version ?? '?'}`,
    publisher: 'France Travail',
    date,
    ...openLicence,
    address: 'https://www.francetravail.org/opendata/repertoire-operationnel-des-meti.html',
    quality: 'official',
    caution: null,
  };
}
