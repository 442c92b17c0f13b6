import type { RomeCode } from '../../metier.ts';
import type { Tally } from '../import-report.ts';
import type { References } from './collect-references.ts';
import { mendText } from './mend-text.ts';
import type { RomeTaken } from './rome.ts';
import type { RomeTables } from './tables.ts';

type ByMetier<Value> = ReadonlyMap<RomeCode, readonly Value[]>;

/** What belongs to each métier, by its code. */
export interface Links {
  readonly savoirFaire: ByMetier<RomeTaken>;
  readonly savoirEtre: ByMetier<RomeTaken>;
  readonly savoirs: ByMetier<RomeTaken>;
  readonly contextes: ByMetier<string>;
  readonly mobilites: ByMetier<{ readonly to: RomeCode; readonly place: number }>;
  readonly centresInteret: ByMetier<string>;
  readonly secteurs: ByMetier<string>;
  /** By code and bloc: `A1101 3`. */
  readonly texts: ReadonlyMap<string, readonly { readonly place: number; readonly sentence: string }[]>;
}

/** Reads the links. One that leads to no entry of the lists is left out and counted. */
export async function collectLinks(tables: RomeTables, references: References, tally: Tally): Promise<Links> {
  const taken = await collectTaken(tables, references, tally);
  const mobilites = new Map<RomeCode, { to: RomeCode; place: number }[]>();
  await tables.read('rubrique_mobilite', ({ code_rome: from, code_rome_cible: to, numero_ordre }) => {
    if (!references.metiers.has(from) || !references.metiers.has(to)) tally.leaveOut('mobilités of unknown métiers');
    else if (from === to) tally.leaveOut('mobilités from a métier to itself');
    else add(mobilites, from, { to, place: Number(numero_ordre) });
  });
  const centresInteret = new Map<RomeCode, string[]>();
  await tables.read('arborescence_centre_interet', ({ code_centre_interet: code, code_rome, principal }) => {
    const isKnown = references.metiers.has(code_rome) && references.centresInteret.has(code);
    if (isKnown) addRanked(centresInteret, code_rome, code, principal === 'oui');
    else tally.leaveOut('links to unknown centres d’intérêt');
  });
  return {
    ...taken,
    mobilites,
    centresInteret,
    secteurs: await collectSecteurs(tables, references, tally),
    texts: await collectTexts(tables, references, tally),
  };
}

async function collectTaken(
  tables: RomeTables,
  references: References,
  tally: Tally,
): Promise<Pick<Links, 'savoirFaire' | 'savoirEtre' | 'savoirs' | 'contextes'>> {
  const cores = new Map<string, RomeTaken['core']>();
  await tables.read('coherence_item', ({ code_rome, code_ogr, coeur_metier }) => {
    cores.set(`${code_rome} ${code_ogr}`, coreOf[coeur_metier] ?? null);
  });
  const savoirFaire = new Map<RomeCode, RomeTaken[]>();
  const savoirEtre = new Map<RomeCode, RomeTaken[]>();
  const savoirs = new Map<RomeCode, RomeTaken[]>();
  const contextes = new Map<RomeCode, string[]>();
  const isCompetence = (code: string): boolean =>
    references.competences.has(code) || references.macroCompetences.has(code);
  const take = (to: Map<RomeCode, RomeTaken[]>, romeCode: RomeCode, code: string, isKnown: boolean): void => {
    const pair = `${romeCode} ${code}`;
    if (isKnown) add(to, romeCode, { code, core: cores.get(pair) ?? null });
    else tally.leaveOut('links to unknown compétences or savoirs');
    if (!cores.delete(pair)) tally.repair('links that coherence_item does not list');
  };
  await tables.read('liens_rome_referentiels', ({ code_rome, code_compo_bloc: bloc, code_rubrique, code_ogr }) => {
    if (!references.metiers.has(code_rome)) {
      tally.leaveOut('links of unknown métiers');
      return;
    }
    if (bloc === '5' && code_rubrique === '1') take(savoirFaire, code_rome, code_ogr, isCompetence(code_ogr));
    if (bloc === '5' && code_rubrique === '2') take(savoirEtre, code_rome, code_ogr, isCompetence(code_ogr));
    if (bloc === '5' && code_rubrique === '3') take(savoirs, code_rome, code_ogr, references.savoirs.has(code_ogr));
    if (bloc !== '6') return;
    cores.delete(`${code_rome} ${code_ogr}`);
    if (references.contextes.has(code_ogr)) add(contextes, code_rome, code_ogr);
    else tally.leaveOut('links to unknown contextes');
  });
  tally.leaveOut('pairs of coherence_item that no link has', cores.size);
  return { savoirFaire, savoirEtre, savoirs, contextes };
}

const coreOf: Readonly<Record<string, RomeTaken['core']>> = { Principale: 'main', Émergente: 'emerging' };

/** The branches of the ROME itself; those of the NAF where it has none. */
async function collectSecteurs(tables: RomeTables, { metiers }: References, tally: Tally): Promise<Links['secteurs']> {
  const secteurs = new Map<RomeCode, string[]>();
  await tables.read('arborescence_secteur_activite', ({ code_rome, principal, ...row }) => {
    const label = mendText(row.libelle_ss_sect_activite || row.libelle_sect_activite, tally);
    if (metiers.has(code_rome) && label !== '') addRanked(secteurs, code_rome, label, principal === 'oui');
    else tally.leaveOut('secteurs of unknown métiers or without a label');
  });
  const ofNaf = new Map<RomeCode, string[]>();
  await tables.read('arborescence_secteur_naf', ({ libelle_secteur_naf, code_rome }) => {
    if (metiers.has(code_rome)) addRanked(ofNaf, code_rome, mendText(libelle_secteur_naf, tally), false);
    else tally.leaveOut('secteurs of unknown métiers or without a label');
  });
  return new Map([...ofNaf, ...secteurs]);
}

async function collectTexts(tables: RomeTables, { metiers }: References, tally: Tally): Promise<Links['texts']> {
  const texts = new Map<string, { place: number; sentence: string }[]>();
  await tables.read('texte', ({ code_rome, code_compo_bloc, position_phrase, libelle_texte }) => {
    const sentence = mendText(libelle_texte, tally);
    if (!metiers.has(code_rome) || sentence === '') tally.leaveOut('sentences of unknown métiers, or empty');
    else add(texts, `${code_rome} ${code_compo_bloc}`, { place: Number(position_phrase), sentence });
  });
  return texts;
}

function add<Value>(to: Map<string, Value[]>, key: string, value: Value): void {
  const list = to.get(key);
  if (list === undefined) to.set(key, [value]);
  else list.push(value);
}

/** The main one first; each once. */
function addRanked(to: Map<string, string[]>, key: string, value: string, isMain: boolean): void {
  const others = (to.get(key) ?? []).filter((each) => each !== value);
  to.set(key, isMain ? [value, ...others] : [...others, value]);
}
