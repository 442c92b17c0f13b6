import { type HeardQuestion, withoutTitles } from './hear-question.ts';

/** « horaires téléconseiller », « et le salaire », « salaire superviseur belgique »: what is sought, and nothing told. */
export function isBareQuery({ plain, named, country }: HeardQuestion): boolean {
  const words = withoutTitles(plain, named).replace(fieldNames, 'x').split(' ');
  const isAnchored = words.includes('x') || country !== null || words[0] === 'et';
  return isAnchored && words.some((word) => soughtNouns.has(word)) && words.every((word) => isOfQuery(word));
}

/**
 * « call center interne définition », « référentiel objections », « durée formation agent »: few words beside a title,
 * the field or a document, or two nouns that people look up, and a question that is known.
 */
export function isTerseQuery({ plain, named }: HeardQuestion, known: () => number, cue: () => number): boolean {
  const bare = withoutTitles(plain, named).replace(fieldNames, 'x').replace(documentNames, 'y');
  const words = bare.split(' ');
  const sought = words.filter((word) => soughtNouns.has(word)).length;
  const isAnchored = words.includes('x') || words.includes('y') || sought > 1;
  if (!isAnchored || words.length > mostTerse || words.some((word) => tellingWords.has(word))) return false;
  if (meansWhat.test(bare)) return true;
  if (words.includes('y') || sought > 0) return known() >= soughtKnown;
  // « téléconseillère bilingue »: who tells of oneself says the title first.
  return words[0] !== 'x' && known() >= (cue() >= 3 ? cuedKnown : surelyKnown);
}

/** « outbound signification ». */
const meansWhat = /\b(definition|veut dire)\b/;
const mostTerse = 6;
/** With a noun that people look up, or a document named, less is enough. */
const soughtKnown = 0.5;
const cuedKnown = 0.7;
const surelyKnown = 0.9;
const documentNames = /\b(?:referentiel|credoc|fiche|forem|article)\b/g;
/** Who tells of oneself says what one did, has or wants. */
const tellingWords = toSet(
  'j je moi mon ma mes me ans an annees et avec fait faire aime adore veux cherche suis ancienne ancien ex',
);

function isOfQuery(word: string): boolean {
  return soughtNouns.has(word) || besideNouns.has(word) || /^\d+$/.test(word);
}

const fieldNames =
  /\b(?:centres? d appels?|call ?centers?|centres? de contacts?|relation clients?|service clients?|inbound|outbound)\b/g;

/** Nouns that people type to look something up, and seldom to tell of themselves. */
export const soughtNouns =
  toSet(`salaire salaires remuneration paie horaire horaires diplome diplomes formation formations
  condition conditions qualite qualites competence competences langue langues contrat contrats code codes avenir debouche
  debouches evolution evolutions perspective perspectives recrutement embauche penurie definition role mission missions
  tache taches activite activites duree teletravail chiffre chiffres effectif effectifs difference differences synonyme
  synonymes appellation appellations acces prerequis exigence exigences logiciel logiciels employeur employeurs secteur
  secteurs carriere mobilite mobilites reconversion niveau conges planning primes prime certification certifications vae
  vdc avantages inconvenients risques stress turn over rotation effectifs statistiques outil outils objection objections
  signification montant montants nombre taux`);

/** What stands beside them. */
const besideNouns =
  toSet(`x ses son sa leur leurs et ou etre devenir comme le la les l de du des d un une en pour a au aux dans comme sur en chez selon travail
  metier poste requis requise requises demande demandes demandees necessaire necessaires etudes etude professionnel
  professionnelle professionnelles belgique france wallonie bruxelles wallon belge francais rome forem afpa credoc
  referentiel article possible possibles moyen moyenne mensuel net brut svp stp bonjour salut merci quel quelle quels
  quelles entree utiles principal principales principaux futur associees associes liege namur charleroi mons paris lyon
  marseille lille noms autres nouvelles nouveaux`);

function toSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
