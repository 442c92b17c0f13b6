import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

type Line = Readonly<Record<string, string>>;

/** What the export of 2024-11-22 lacks, in the columns of the publisher. */
const standardColumns = [
  'Id_Fiche',
  'Numero_Fiche',
  'Intitule',
  'Abrege_Libelle',
  'Abrege_Intitule',
  'Nomenclature_Europe_Niveau',
  'Nomenclature_Europe_Intitule',
  'Date_Fin_Enregistrement',
  'Actif',
];

/**
 * A DERIVED export, in the official layout, in a new temporary folder: the published files of 2024-11-22 and, in place
 * of those that are missing, what the kit tells of 4,427 certifications. It is no publication of France compétences.
 */
export function deriveExport(exportFolder: string, kitFolder: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'rncp-derived-'));
  for (const name of readdirSync(exportFolder)) cpSync(join(exportFolder, name), join(folder, name));
  const [kitFile = ''] = readdirSync(kitFolder).filter((name) => name.endsWith('.csv'));
  const kit: readonly Line[] = parse(readFileSync(join(kitFolder, kitFile), 'utf8'), { columns: true, delimiter: ';' });
  write(folder, 'Standard', standardColumns, kit.map(toStandard));
  write(folder, 'VoixdAccès', ['Numero_Fiche', 'Si_Jury'], []);
  write(folder, 'Partenaires', ['Numero_Fiche', 'Nom_Partenaire', 'Siret_Partenaire', 'Habilitation_Partenaire'], []);
  return folder;
}

function toStandard({ numero_fiche, intitule, niveau, abrege, actif, date_echeance }: Line, place: number): Line {
  const prefix = `${abrege} - `;
  return {
    Id_Fiche: String(place + 1),
    Numero_Fiche: numero_fiche ?? '',
    Intitule: intitule?.startsWith(prefix) ? intitule.slice(prefix.length) : (intitule ?? ''),
    Abrege_Libelle: abrege ?? '',
    Nomenclature_Europe_Niveau: (niveau ?? '').replace('Niveau ', 'NIV'),
    Nomenclature_Europe_Intitule: niveau ?? '',
    Date_Fin_Enregistrement: date_echeance ?? '',
    Actif: actif ?? '',
  };
}

function write(folder: string, word: string, columns: readonly string[], lines: readonly Line[]): void {
  const quote = (value: string): string => (value === '' ? '' : `"${value.replaceAll('"', '""')}"`);
  const rows = [columns, ...lines.map((line) => columns.map((column) => line[column] ?? ''))];
  const text = rows.map((row) => `${row.map(quote).join(';')}\r\n`).join('');
  writeFileSync(join(folder, `export_fiches_CSV_${word}_2024_11_22.csv`), text);
}
