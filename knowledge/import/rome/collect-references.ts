import type { Riasec } from '../../competence.ts';
import type { RomeCode, Title } from '../../metier.ts';
import { ImportError } from '../import-error.ts';
import type { Tally } from '../import-report.ts';
import { mendText } from './mend-text.ts';
import { readTitle } from './read-title.ts';
import type {
  RomeAppellation,
  RomeCompetence,
  RomeContexte,
  RomeLabel,
  RomeMacroCompetence,
  RomeMetier,
  RomeSavoir,
} from './rome.ts';
import type { RomeTables } from './tables.ts';

/** What the ROME lists, each by its code. */
export interface References {
  readonly metiers: ReadonlyMap<RomeCode, Pick<RomeMetier, 'romeCode' | 'parentCode' | 'label' | 'isRegulated'>>;
  /** By the code of the métier. */
  readonly appellations: ReadonlyMap<RomeCode, readonly RomeAppellation[]>;
  readonly competences: ReadonlyMap<string, RomeCompetence>;
  readonly macroCompetences: ReadonlyMap<string, RomeMacroCompetence>;
  readonly savoirs: ReadonlyMap<string, RomeSavoir>;
  readonly contextes: ReadonlyMap<string, RomeContexte>;
  readonly centresInteret: ReadonlyMap<string, RomeLabel>;
  /** By the code of the métier. */
  readonly riasecs: ReadonlyMap<RomeCode, Riasec>;
}

/** Reads the lists. Throws an ImportError for a métier whose code is none. */
export async function collectReferences(tables: RomeTables, tally: Tally): Promise<References> {
  const mend = (text: string): string => mendText(text, tally);
  const metiers = await collectMetiers(tables, tally);
  const { competences, macroCompetences } = await collectCompetences(tables, tally);
  const savoirs = new Map<string, RomeSavoir>();
  await tables.read('referentiel_savoir', ({ code_ogr_savoir: code, libelle_savoir, ...row }) => {
    const domaine = mend(row.sous_categorie_savoir || row.categorie_savoir);
    savoirs.set(code, { code, label: mend(libelle_savoir), domaine });
  });
  const contextes = new Map<string, RomeContexte>();
  await tables.read('referentiel_contexte_travail', ({ code_ogr: code, libelle_cont_travail, code_type_cont_trav }) => {
    const kind = contexteKinds[code_type_cont_trav];
    if (kind === undefined) tally.leaveOut(`contextes of the unknown type ${code_type_cont_trav}`);
    else contextes.set(code, { code, label: mend(libelle_cont_travail), kind });
  });
  const centresInteret = new Map<string, RomeLabel>();
  await tables.read('centre_interet', ({ code_centre_interet: code, libelle_centre_interet }) => {
    centresInteret.set(code, { code, label: mend(libelle_centre_interet) });
  });
  const riasecs = new Map<RomeCode, Riasec>();
  await tables.read('referentiel_code_rome_riasec', ({ code_rome, riasec_majeur, riasec_mineur }) => {
    riasecs.set(code_rome, joinRiasec(riasec_majeur, riasec_mineur) ?? '');
  });
  const appellations = await collectAppellations(tables, metiers, tally);
  return { metiers, appellations, competences, macroCompetences, savoirs, contextes, centresInteret, riasecs };
}

const contexteKinds: Readonly<Record<string, RomeContexte['kind']>> = {
  '1': 'physique',
  '2': 'horaires',
  '3': 'lieu',
  '5': 'public',
  '6': 'structure',
  '7': 'statut',
};

async function collectMetiers(tables: RomeTables, tally: Tally): Promise<References['metiers']> {
  const metiers = new Map<RomeCode, Pick<RomeMetier, 'romeCode' | 'parentCode' | 'label' | 'isRegulated'>>();
  const problems: string[] = [];
  await tables.read('referentiel_code_rome', (row) => {
    const romeCode = row.code_rome;
    if (!/^[A-N]\d{4}$/.test(romeCode)) {
      problems.push(
        `referentiel_code_rome: code_rome is "${romeCode}", expected a letter and four digits such as "D1102".`,
      );
    }
    if (metiers.has(romeCode)) problems.push(`referentiel_code_rome: "${romeCode}" stands twice, expected once.`);
    metiers.set(romeCode, {
      romeCode,
      parentCode: row.code_rome_parent || romeCode,
      label: titleOf(row.libelle_rome, tally),
      isRegulated: readFlag(row.emploi_reglemente),
    });
  });
  if (problems.length > 0) throw new ImportError(problems);
  return metiers;
}

async function collectAppellations(
  tables: RomeTables,
  metiers: References['metiers'],
  tally: Tally,
): Promise<References['appellations']> {
  const appellations = new Map<RomeCode, RomeAppellation[]>();
  await tables.read('referentiel_appellation', (row) => {
    if (!metiers.has(row.code_rome)) {
      tally.leaveOut('appellations of unknown métiers');
      return;
    }
    const own = appellations.get(row.code_rome) ?? [];
    appellations.set(row.code_rome, own);
    own.push({
      code: row.code_ogr,
      title: titleOf(row.libelle_appellation_long, tally),
      isMain: row.classification === 'PRINCIPALE',
      isRegulated: readFlag(row.emploi_reglemente),
      isRare: row.peu_usite === 'O',
      parentCode: row.code_rome_parent || row.code_rome,
    });
  });
  return appellations;
}

async function collectCompetences(
  tables: RomeTables,
  tally: Tally,
): Promise<Pick<References, 'competences' | 'macroCompetences'>> {
  const riasecs = new Map<string, Riasec | null>();
  await tables.read('referentiel_macro_competence_riasec', ({ code_ogr, riasec_majeur, riasec_mineur }) => {
    riasecs.set(code_ogr, joinRiasec(riasec_majeur, riasec_mineur));
  });
  const all = new Map<string, RomeCompetence>();
  const macroCompetences = new Map<string, RomeMacroCompetence>();
  await tables.read('referentiel_competence', ({ code_ogr: code, nature, libelle_competence, ...row }) => {
    const label = mendText(libelle_competence, tally);
    if (nature !== 'Macro-compétence') all.set(code, { code, label, macroCompetence: row.code_ogr_macro_comp });
    else {
      const kind = row.cat_comp.startsWith('Savoir-être') ? 'savoir-etre' : 'savoir-faire';
      macroCompetences.set(code, { code, label, kind, riasec: riasecs.get(code) ?? null });
    }
  });
  // The families stand in the same table, before or after those that name them.
  const kept = [...all].filter(([, { macroCompetence }]) => macroCompetences.has(macroCompetence));
  tally.leaveOut('compétences of unknown macro-compétences', all.size - kept.length);
  return { competences: new Map(kept), macroCompetences };
}

function titleOf(label: string, tally: Tally): Title {
  const mended = mendText(label, tally);
  const title = readTitle(mended);
  if (mended.includes(' / ') && title.feminine === title.masculine) {
    tally.leaveOut('titles whose genders are not told apart: the whole stands for both');
  }
  return title;
}

/** `O`, `N` or blank, which is unknown. */
function readFlag(flag: string): boolean | null {
  return flag === 'O' ? true : flag === 'N' ? false : null;
}

function joinRiasec(major: string, minor: string): Riasec | null {
  const letters = `${major}${minor === major ? '' : minor}`;
  return /^[RIASEC]{1,2}$/.test(letters) ? letters : null;
}
