import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { LinkableMetier } from '../../../knowledge/compile/link-certifications.ts';
import type { Title } from '../../../knowledge/metier.ts';
import { findOfficial } from './find-official.ts';

/** The métiers of the official ROME, straight from its tables, their codes as ids. */
export function readLinkableMetiers(): readonly LinkableMetier[] {
  const appellations = Map.groupBy(readTable('appellation'), ({ code_rome = '' }) => code_rome);
  return readTable('code_rome').map(
    ({ code_rome = '', code_rome_parent = '', libelle_rome = '', emploi_reglemente }) => ({
      metierId: code_rome,
      parentCode: code_rome_parent,
      titles: [
        libelle_rome,
        ...(appellations.get(code_rome) ?? []).map(({ libelle_appellation_long = '' }) => libelle_appellation_long),
      ].map(splitGenders),
      isRegulated: emploi_reglemente === '' ? null : emploi_reglemente === 'O',
    }),
  );
}

function readTable(name: string): readonly Readonly<Record<string, string>>[] {
  const file = findOfficial(new RegExp(`^unix_referentiel_${name}_v\\d+_utf8\\.csv$`));
  return parse(readFileSync(file, 'utf8'), { columns: true });
}

/** « Serveur / Serveuse en restauration »: what follows as many words as the masculine has is of both. */
function splitGenders(label: string): Title {
  const [, masculine = label, feminine = label] = /^(.*?) \/ (.*)$/.exec(label) ?? [];
  const rest = feminine.split(' ').slice(masculine.split(' ').length);
  return { feminine, masculine: feminine === label ? label : [masculine, ...rest].join(' ') };
}
