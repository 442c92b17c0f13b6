import { isUtf8 } from 'node:buffer';
import { buffer } from 'node:stream/consumers';
import { ImportError } from '../import-error.ts';
import type { Tally } from '../import-report.ts';
import type { ImportContext } from '../imported-source.ts';
import { findFile } from '../open-source.ts';
import { type CsvRow, readCsv } from '../read-csv.ts';
import type { SourceFile, SourceFiles } from '../source-files.ts';

/** The tables that are read, and their columns. The others repeat them, or serve machines alone. */
export const tables = {
  referentiel_code_rome: ['code_rome', 'code_ogr', 'libelle_rome', 'emploi_reglemente', 'code_rome_parent'],
  referentiel_appellation: [
    'code_ogr',
    'libelle_appellation_long',
    'code_rome',
    'emploi_reglemente',
    'classification',
    'code_rome_parent',
    'peu_usite',
  ],
  referentiel_competence: ['code_ogr', 'nature', 'libelle_competence', 'code_ogr_macro_comp', 'cat_comp'],
  referentiel_savoir: ['code_ogr_savoir', 'libelle_savoir', 'categorie_savoir', 'sous_categorie_savoir'],
  referentiel_contexte_travail: ['code_ogr', 'libelle_cont_travail', 'code_type_cont_trav'],
  referentiel_code_rome_riasec: ['code_rome', 'riasec_majeur', 'riasec_mineur'],
  referentiel_macro_competence_riasec: ['code_ogr', 'riasec_majeur', 'riasec_mineur'],
  liens_rome_referentiels: ['code_rome', 'code_compo_bloc', 'code_rubrique', 'code_ogr'],
  coherence_item: ['code_rome', 'code_ogr', 'coeur_metier'],
  rubrique_mobilite: ['code_rome', 'code_rome_cible', 'numero_ordre'],
  centre_interet: ['code_centre_interet', 'libelle_centre_interet'],
  arborescence_centre_interet: ['code_centre_interet', 'code_rome', 'principal'],
  arborescence_secteur_activite: ['libelle_sect_activite', 'libelle_ss_sect_activite', 'code_rome', 'principal'],
  arborescence_secteur_naf: ['libelle_secteur_naf', 'code_rome'],
  texte: ['code_rome', 'code_compo_bloc', 'position_phrase', 'libelle_texte'],
} as const;

export type TableName = keyof typeof tables;
export type TableRow<Name extends TableName> = CsvRow<(typeof tables)[Name][number]>;

/** Known to come in Windows-1252, whatever its name says. */
const otherEncoding: TableName = 'arborescence_secteur_naf';

/** The tables of one version, ready to be read one by one. */
export interface RomeTables {
  /** Such as `460`. */
  readonly version: string;
  read<Name extends TableName>(name: Name, onRow: (row: TableRow<Name>) => void): Promise<void>;
}

/** Finds every table of whichever version is there. Throws an ImportError that names all that are missing. */
export function openTables(source: SourceFiles, context: ImportContext, tally: Tally): RomeTables {
  const names = Object.keys(tables) as TableName[];
  const versions = new Set(source.files.flatMap(({ name }) => /^unix_.+_v(\d+)_utf8\.csv$/.exec(name)?.[1] ?? []));
  const [version, ...others] = [...versions].sort();
  if (version === undefined) {
    throw new ImportError([
      `${source.path}: holds no unix_<table>_v<version>_utf8.csv, expected the files of the ROME.`,
    ]);
  }
  if (others.length > 0) {
    const told = [version, ...others].join(', ');
    throw new ImportError([`${source.path}: holds the versions ${told} of the ROME, expected one.`]);
  }
  const fileOf = (name: TableName): SourceFile | undefined => {
    return findFile(source, new RegExp(`^unix_${name}_v\\d+_utf8\\.csv$`));
  };
  const missing = names.filter((name) => fileOf(name) === undefined);
  if (missing.length > 0) {
    throw new ImportError(
      missing.map(
        (name) => `${source.path}: holds no unix_${name}_v${version}_utf8.csv, expected every file of the ROME.`,
      ),
    );
  }
  const all = names.reduce((sum, name) => sum + (fileOf(name)?.size ?? 0), 0);
  let done = 0;
  const onProgress = (bytes: number): void => {
    done += bytes;
    context.onProgress(done, all);
  };
  return {
    version,
    read: async (name, onRow) => {
      const file = fileOf(name);
      if (file === undefined) return;
      const isOther = name === otherEncoding && !isUtf8(await buffer(await file.open()));
      if (isOther) tally.repair(`${file.name} is Windows-1252 despite its name`);
      const encoding = isOther ? 'windows-1252' : 'utf-8';
      await readCsv(source, file, { columns: tables[name], encoding, onProgress, signal: context.signal }, onRow);
    },
  };
}
