import type { PartialDate, Source } from '../../source.ts';

/** Who says what the ROME says, in one version. */
export function romeSource(version: string | null, date: PartialDate | null): Source {
  return {
    sourceId: `rome-v${version ?? 'x'}`,
    title: `Répertoire opérationnel des métiers et des emplois (ROME) 4.0, v${version ?? '?'}`,
    publisher: 'France Travail',
    date,
    licence: 'Licence Ouverte 2.0',
    address: 'https://www.francetravail.org/opendata/repertoire-operationnel-des-meti.html',
    quality: 'official',
    caution: null,
  };
}
