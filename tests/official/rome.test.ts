import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { loadLibrary } from '../../knowledge/load.ts';
import type { Metier, Title } from '../../knowledge/metier.ts';
import { analyse } from '../../knowledge/search/analyse.ts';

const { AIGUILLEUR_DATA = 'data/official' } = process.env;

const fiches = readTable('code_rome').map(({ code_rome = '', libelle_rome = '' }) => ({
  code: code_rome,
  title: foldTitle(libelle_rome),
}));
const appellations = readTable('appellation').map(({ code_rome = '', libelle_appellation_long = '' }) => ({
  code: code_rome,
  title: foldTitle(libelle_appellation_long),
}));
const { metiers } = await loadLibrary('knowledge/data');
const nameOf = ({ metierId, romeCode, nearestRomeCode }: Metier): string =>
  `${metierId} (${romeCode ?? `near ${nearestRomeCode}`})`;

describe('the métiers of the knowledge, in the official ROME', () => {
  it('have codes that exist', () => {
    const codes = new Set(fiches.map(({ code }) => code));
    const wrong = metiers.filter(({ romeCode, nearestRomeCode }) => !codes.has(romeCode ?? nearestRomeCode ?? ''));
    expect(wrong.map(nameOf)).toEqual([]);
  });

  it('are titles of their own codes, or carry the name of its fiche among their appellations', () => {
    const known = new Set([...fiches, ...appellations].map(({ code, title }) => `${code} ${title}`));
    const names = new Set(fiches.map(({ code, title }) => `${code} ${title}`));
    const wrong = metiers.filter(
      (metier) =>
        metier.romeCode !== null &&
        !known.has(`${metier.romeCode} ${foldLabel(metier.label)}`) &&
        !metier.appellations.some((appellation) => names.has(`${metier.romeCode} ${foldLabel(appellation)}`)),
    );
    expect(wrong.map(nameOf)).toEqual([]);
  });

  it('have a code of their own where ROME names a fiche so', () => {
    const named = new Set(fiches.map(({ title }) => title));
    const wrong = metiers.filter(({ romeCode, label }) => romeCode === null && named.has(foldLabel(label)));
    expect(wrong.map(nameOf)).toEqual([]);
  });
});

/** Reads a table of whichever version is there, in the data folder or below it; the newest of several. */
function readTable(name: string): readonly Readonly<Record<string, string>>[] {
  const pattern = new RegExp(`^unix_referentiel_${name}_v\\d+_utf8\\.csv$`);
  const files = readdirSync(AIGUILLEUR_DATA, { recursive: true, encoding: 'utf8' });
  const file = files
    .filter((path) => pattern.test(basename(path)))
    .sort((a, b) => basename(a).localeCompare(basename(b), 'fr', { numeric: true }))
    .at(-1);
  if (file === undefined) throw new Error(`${AIGUILLEUR_DATA}: holds no unix_referentiel_${name}_v<version>_utf8.csv.`);
  return parse(readFileSync(join(AIGUILLEUR_DATA, file), 'utf8'), { columns: true });
}

function foldLabel({ feminine, masculine }: Title): string {
  return foldTitle(`${masculine} / ${feminine}`);
}

/**
 * The words of a title whatever their gender, number and order, since official ones write both genders in one, and
 * without the acronym that some add: « (AESH) », « - AESH ».
 */
function foldTitle(title: string): string {
  const telling = analyse(title.replace(/ \(.*\)$| -? ?[A-Z]+ ?-?$/, '')).filter(
    ({ significance }) => significance !== 'grammar',
  );
  return [...new Set(telling.map(({ form }) => form))].sort().join(' ');
}
