import type { CompetenceCode } from '../knowledge/competence.ts';
import { closeElisions, foldText } from '../knowledge/fold-text.ts';
import type { Library } from '../knowledge/library.ts';
import type { Learned } from './evidence.ts';

/** Work that nobody paid, and that teaches like any other. */
export const unpaidKinds = [
  'caring',
  'children',
  'household',
  'family-shop',
  'neighbours',
  'association',
  'treasurer',
  'coaching',
  'service',
] as const;

export type UnpaidKind = (typeof unpaidKinds)[number];

/** The unpaid work that a sentence tells of, in its own words; none where it is only wished for or denied. */
export function hearUnpaidWork(words: string): readonly UnpaidKind[] {
  const said = closeElisions(foldText(words));
  if (wish.test(said) || denial.test(said)) return [];
  return unpaidKinds.filter((kind) => deeds[kind].test(said));
}

/** The compétences that such work gives, as confirmed as any deed that somebody tells of. */
export function learnFromUnpaidWork(kinds: readonly UnpaidKind[], library: Library): readonly Learned[] {
  const known = new Set(library.competences.map(({ code }) => code));
  const codes = new Set(kinds.flatMap((kind) => taught[kind]).filter((code) => known.has(code)));
  return [...codes].map((code) => ({ kind: 'competence', code, answer: 'yes' }) as const);
}

const wish = /\b(?:j' ?(?:aimerais|ai envie)|je (?:veux|voudrais|cherche|reve)|j'adorerais)\b/;
const denial = /\b(?:n'ai jamais|j'ai jamais|je n'ai pas|j'ai pas|je ne veux pas|pas envie)\b/;

const relative =
  "(?:ma |mon |mes |notre |la |le |l'|une? )(?:petite? |vieille |vieux |grande? |belle[- ]|beau[- ]|grand[- ]?)?(?:mere|pere|maman|papa|parents?|grands?[- ]?meres?|grands?[- ]?peres?|grands[- ]parents|mari|femme|epoux|epouse|conjointe?|compagnon|compagne|soeur|frere|tante|oncle|proche|mamie|papi|mami|papy|fille handicapee|fils handicape|fils autiste|enfant handicape|voisine agee|voisin age)";
const family =
  '(?:mes parents|mon pere|ma mere|mon oncle|ma tante|mon mari|ma femme|ma famille|mon frere|ma soeur|ma belle[- ]mere|mon beau[- ]pere|famille)';
const care =
  '(?:occupee?s? de|occuper de|occupe de|soigne|aide|aidee?|accompagne|veille sur|pris soin de|prends soin de|garde|aidante? de)';

/** What somebody did or does, never who they are: « mère au foyer » says nothing of a person here. */
const deeds: Readonly<Record<UnpaidKind, RegExp>> = {
  caring: new RegExp(`\\b${care} ${relative}\\b|\\b(?:aidante? familiale?s?|proche aidante?|aidante? de)\\b`),
  children:
    /\b(?:j'ai eleve|j'eleve|eleve seule?|pour elever|garde|(?:occupee?|m'occupe|m'occupais|suis occupe) de|(?:restee?|a la maison|au foyer) (?:avec|pour)) (?:seule? )?(?:mes|mon|ma|nos|\d+|deux|trois|quatre|cinq) ?(?:\w+ )?(?:enfants?|petits[- ]enfants|neveux|nieces|filles?|fils|gosses|petite soeur|petit frere|freres? et soeurs?|petits)\b/,
  household:
    /\b(?:tenu|tiens|tenais|gere|gerer|gerais|m'occupe de|occupee? de|fait tourner) (?:toute )?(?:la|ma|une|notre) (?:maison|maisonnee|famille nombreuse)\b|\b(?:fait|fais|faisais) (?:le menage|les repas|a manger|la cuisine) (?:pour|a) (?:la |toute |ma |six |sept |huit |cinq )/,
  'family-shop': new RegExp(
    `\\b(?:aide|aidee?|aidais|travaille|servi|tenu|bosse|donne un coup de main)\\b.{0,30}\\b(?:magasin|boutique|commerce|epicerie|restaurant|resto|ferme|garage|atelier|entreprise|marche|boulangerie|cafe|bar|snack|salon)\\b.{0,12}\\b(?:de |d'|des |a |familiale?|de la )?(?:${family}|familiale?)\\b|\\b(?:magasin|boutique|epicerie|restaurant|ferme|garage|entreprise|commerce) (?:familiale?|de ${family})\\b`,
  ),
  neighbours:
    /\b(?:voisin|voisine|voisins|voisines|gens du quartier|gens de l'immeuble|personnes du quartier|amis)\b.{0,40}\b(?:courses|papiers|demarches|bricol\w*|jardin|demenag\w*|repar\w*|medecin|telephone|ordinateur|administratif)\b|\b(?:courses|papiers|demarches|bricol\w*|jardin|demenag\w*|repar\w*|coups? de main)\b.{0,40}\b(?:voisin|voisine|voisins|voisines|gens du quartier|amis)\b/,
  association:
    /\b(?:benevol\w*|volontaire (?:a|au|aux|dans|chez|pour)|restos? du coeur|croix[- ]rouge|secours (?:populaire|catholique)|maraudes?|banque alimentaire|(?:presidente?|secretaire|membre|responsable) (?:d'une|de l'|d'un|du|de mon) ?(?:association|asso|club|comite|parents d'eleves))\b/,
  treasurer:
    /\btresori\w*\b|\b(?:tenu|tiens|tenais|fait|fais|gere|gerais) les comptes (?:d'une|de l'|d'un|du|de mon|de notre) ?(?:association|asso|club|comite)\b/,
  coaching:
    /\b(?:entrain\w*|coach\w*|arbitr\w*|encadre) (?:une?|les?|l'|des|mon|ma|notre|au|du|de) ?(?:\w+ ){0,2}(?:equipe|equipes|foot|football|basket|rugby|judo|danse|natation|hand|handball|tennis|club|jeunes|petits|enfants|minimes|poussins|matchs?|volley)\b/,
  service:
    /\bservice (?:civique|militaire|national|citoyen)\b|\b(?:pompier volontaire|pompiere volontaire|reserviste|protection civile)\b/,
};

/** What each kind teaches at the least: what whoever did it cannot but have done. */
const taught: Readonly<Record<UnpaidKind, readonly CompetenceCode[]>> = {
  caring: ['aider-personne-agee', 'faire-courses'],
  children: ['garder-enfants'],
  household: ['faire-menage', 'preparer-plats'],
  'family-shop': ['conseiller-acheteurs'],
  neighbours: ['faire-courses'],
  association: ['travailler-en-equipe'],
  treasurer: ['tenir-comptabilite'],
  coaching: ['animer-activites'],
  service: ['travailler-en-equipe'],
};
