import type { Rubrique } from '../fact.ts';
import { asksParticulars } from './asks-particulars.ts';
import { namesPlace } from './find-country.ts';
import type { HeardQuestion } from './hear-question.ts';

/** Matters that people ask about and fiches do not tell; a rubrique where the question belongs to one. */
const unheld: readonly (readonly [rubrique: Rubrique | null, pattern: RegExp])[] = [
  [
    'formations',
    /\b(prix|tarifs?|cout\w*|payante?s?|gratuite?s?|(?<!\b(?:la|de|en|banques?|assurances?) )financ(?:e|er|ee|ent|ement)|rembourse\w*|formation.*prise? en charge|prise? en charge (?:par|financiere)|pa(?:ie|ye)(?:nt)?(?: t (?:il|elle|on))? (?:de )?(?:la |les |ma |une |des |mes )?formations?|combien ca coute|cpf)\b(?!.*\b(salaire|gagne)\b)/,
  ],
  [
    'formations',
    /\b(prochaines? (sessions?|dates?|formations?|rentrees?|entrees?)|sessions?|inscri\w+|dates? (?:de |d )(?:debut|rentree|examen|epreuves?|session)|quand (commence|debute|a lieu|demarre)|(commence|debute|a lieu|demarre) quand|places? (libres?|disponibles?)|des places (en|a|au|dans|pour))\b/,
  ],
  [null, /\b(conges?|vacances|rtt|retraite|pension)\b/],
  [
    'duree',
    /\bduree (?:moyenne |maximale |minimale )?(?:de |d |du |des )(?:un |une |l |la )?(?:contrats?|missions?|appels?|conversations?|pauses?|essai|periode d essai)\b/,
  ],
  [
    null,
    /\b(numero de telephone|numero (du|d un|de l) (forem|centre|cisp|organisme)|(?<!\bs )adresses?|coordonnees|site (internet|web))\b/,
  ],
  [
    null,
    /\b(taux (de|d) (reussite|chomage|insertion|absenteisme|burn|suicide|accident\w*|syndicalisation)|reussissent|echouent|burn out|trajet)\b/,
  ],
  [
    null,
    /\bquelles? (entreprises?|societes?|boites?|marques?) (?!regarde|demande|exige)(?:[a-z]+ ){0,2}(recrute\w*|embauche\w*|paie\w*|paye\w*|emploie\w*)\b/,
  ],
  [
    null,
    /\b((?<!\bpour (?:une |la |des |les )?)mutuelles?|comite d entreprise|cantine|interessement|restaurant d entreprise)\b/,
  ],
  [null, /\b(qui est|nom de?|nom du|comment s appelle) ?(le|la|l)? ?(pdg|patron|patronne|directeur|directrice)\b/],
  [null, /\b(vaccine\w*|vaccins?|bracelet|heures? supp\w*)\b/],
  [null, /\b((marque|modele) (de|d|du)|ouvrira|ouvriront|prochain centre)\b/],
  [null, /\b(taille (minimum|minimale|maximum|requise|ideale)|combien mesurer|rend(re)? sourde?|perdre? l audition)\b/],
  [
    'salaire',
    /\b(salaires?|salarial\w*|salariaux|remuner\w+|smic|primes?|fiche de paie|(combien|bien) (est on |on est |est )?payee?s?)\b/,
  ],
  [null, /\b((?<!pas d )accent|(?<!un )handicap\w*|casier|nationalite|titre de sejour|visa)\b/],
  [null, /\b(quel age|age (maximum|minimum|limite|requis)|limite d age|trop vieux|trop vieille)\b/],
  [null, /\b(syndica\w+|convention collective|greve|commission paritaire)\b/],
  [null, /\b(tickets? restaurant|cheques? repas|voiture|permis|avantages? (sociaux|en nature|extralegaux)|13e mois)\b/],
  [null, /\b(combien de (femmes|hommes)|parite|plus de femmes|plutot des femmes)\b/],
  [
    null,
    /\b(meilleure?s? (entreprises?|employeurs?|centres?|organismes?|ecoles?|formations?|universites?|boites?|services? clients?)|quelle entreprise choisir)\b/,
  ],
  [null, /\bcombien (de|d) (centres?|call centers?|entreprises|societes)\b/],
];

/** Counts and helps that people ask for and no source gives, however near its facts come. */
const untold =
  /\bcombien (?:de |d )(?:jours? (?:[a-z]+ ){0,2}(?:teletravail|a la maison|chez (?:soi|moi|lui)|repos|conges?|formation par an)|appels? (?:[a-z]+ ){0,8}(?:par|chaque|en une?) (?:jour|heure|journee|semaine)|(?:clients?|ventes?|coups de fil|dossiers?|mails?) (?:[a-z]+ ){0,6}(?:par|chaque) (?:jour|heure|semaine|mois)|pauses?|minutes? (?:de )?(?:pauses?|par appel|entre)|femmes|hommes)\b|\b(?:(?:combien de temps|combien de minutes|duree) (?:[a-z]+ ){0,3}pauses?|(?:pourcentage|taux|proportion|combien|part) (?:[a-z]+ ){0,5}(?:quitte\w*|demission\w*|abandonn\w*|laissent tomber)|combien (?:de |d )(?:places?|stagiaires?|eleves?|etudiants?|candidats?|candidatures?|cv|postulants?)|quelle taille (?:faut|minimum|pour)|savoir nager|budget|a quelle heure (?:[a-z]+ ){0,3}pauses?|caroline mathieu|quel (?:casque|ordinateur|materiel|telephone) (?:[a-z]+ ){0,3}achet\w*|chiffres? d affaires?|benefices? (?:realises?|nets?|de l|des|du)|rentabilite|age moyen|pourcentage d(?:e|es) (?:femmes|hommes))\b/;

/** « travaille pour Proximus ou d’autres »: an example, of which nothing is asked. */
const employers =
  /(?<!\bpour )\b(?:teleperformance|webhelp|concentrix|foundever|sitel|intelcia|armatis|proximus|majorel|air france|ryanair|easyjet|brussels airlines|sfr|bouygues|edf|engie|axa|allianz|belfius|amazon|decathlon|darty|bpost|la poste|sncf|sncb|telenet|voo)\b|\b(?:chez|d|de) (?:orange|ing|fnac)\b|\b(?:orange|ing|fnac) (?:utilise|recrute|embauche|engage|paie|paye|propose|demande|exige|cherche)\b/;

/** Countries of which nothing is told. */
const elsewhere =
  /\b(?:en|au|aux) (?:suisse|luxembourg|canada|quebec|allemagne|espagne|portugal|pays bas|hollande|italie|angleterre|pologne)\b|\bdepuis l etranger\b/;

/** Where exactly, since when, and by whom: no source names a town, a founder or a test. */
const particulars =
  /\bquelles? (?:provinces?|regions?) (?:[a-z]+ )?(?:a|ont|offre|recrute|compte) (?:le )?plus\b|\bquelles? (?:villes?|communes?|departements?|rues?|quartiers?)\b|\b(?:toeic|toefl|bulats)\b|\bqui (?:a |avait |est ce qui a )?(?:invent|cre(?!e{0,2} (?:des|du|de la|les) )|fond|lanc)ee?\b|\b(?:annee|quand|date|depuis quand)\b.*\b(?:a ete|fut|est) (?:cree|fonde)e?\b|\b(?:cree|fonde)e?s? (?:quand|en quelle annee)\b/;

/** Who heads what, when its doors are open, how soon one rises, and how the tests go. */
const circumstances =
  /\bqui (?:preside|dirige|represente) (?:l |la |le )?(?:association|federation|syndicat|societe|entreprise|forem|afrc)\b|\b(?:president|presidente|directeur|directrice|pdg|patron|patronne) (?:de l |du |de la |de |d )(?!equipe|plateau|centre|groupe|republique|la republique|pays)|\b(?:vdab|actiris|bruxelles formation|ifapme|greta|cnam|cned|openclassrooms|onem) (?:[a-z]+ )?(?:donne|propose|forme|fait|organise|paie|accepte|demande|exige)\w*|\b(?:toucher|droit au|droit a|garder|perdre|percevoir) (?:[a-z]+ ){0,3}(?:chomage|allocations?|rsa|indemnites?)|\bcombien d heures supp|\bcombien de temps (?:[a-z]+ ){0,4}valable|\bhoraires? (?:d ouverture )?(?:du|de l|d un|de la) (?:forem|afpa|cisp|agence|centre de formation)\b|\bcombien (?:de temps|d annees|d ans) (?!.*\b(?:formation|etudes|licence|titre|dure)\b)(?:[a-z]+ ){0,5}(?:pour )?(?:passer|devenir|monter|etre) (?:a |au |un |une |le |la |l )?(?:superviseu|chef|formateur|formatrice|cadre|manager|referent|responsable)|\bquelles? questions (?:[a-z]+ ){0,4}(?:entretien|pose|recruteur|employeur)|\b(?:montant|indemnites?|allocations?|defraiement|frais) (?:de |d |du |des |de l )|\bcombien (?:de |d )(?:pages|langues|absences|retards|epreuves|examens)\b|\b(?:huissier|prud hommes|prudhommes|licenci\w+)\b|\b(?:accept|pren|embauch|recrut|engag)\w+ (?:[a-z]+ ){0,4}(?:sourd|handicap|malvoyant|malentendant|aveugle|enceinte)\w*|\bconcours (?:pour|d|de|a|obligatoire)\b|\b(?:un|le|passer) concours\b|\bcadres? ou (?:non|employee?s?|ouvriers?)\b|\bprochaine? (?:etude|enquete|edition|page|fiche)\b|\b(?:emmener|amener|venir avec|prendre) (?:mon|ma|son|un) (?:chat|chien|animal|bebe|enfant)\b|\b(?:temperature|climatisation|chauffage)\b|\banciennete moyenne\b|\bpart de marche\b/;

const helps =
  /\b(?:(?:faire|ecrire|rediger|refaire) (?:un |mon |son )?cv|lettres? de motivation|preparer (?:un |l |mon |son )?entretien|ou (?:trouver|chercher) (?:des |les )?(?:offres|annonces)|(?:ou|comment) postuler)\b/;

const neverTold = [untold, helps, employers, elsewhere, particulars, circumstances];

/** Whether a plain question asks for a count or a help that no source gives. */
export function asksUntold({ plain, said }: Pick<HeardQuestion, 'plain' | 'said'>): boolean {
  if (ofThem.test(plain) && employers.test(said)) return true;
  return asksParticulars(plain) || neverTold.some((pattern) => pattern.test(plain));
}

/** « ma nièce est chez Concentrix ; combien embauchent-ils ? » */
const ofThem = /\b(?:ils|elles|eux|la bas|cette (?:boite|entreprise|societe|firme))\b/;

/** « qui recrute à Charleroi »: whoever it is, no source names one. */
const whichEmployer =
  /\b(?:qui|quelles? (?:entreprises?|societes?|boites?|firmes?|employeurs?|centres?)|quels? (?:employeurs?|centres?)|qui est ce qui) (?:[a-z]+ ){0,2}(?:recrute\w*|embauche\w*|engage\w*|cherche\w*)\b/;

/** « la licence existe à Lille ? »: where a formation is held, no source says. */
const isHeldWhere =
  /\b(?:existe\w*|se (?:donne|fait|passe|deroule)|dispensee?s?|donnee?s?|proposee?s?) (?:t elle |t il )?(?:a|au|pres de|vers) /;

/** « y a-t-il des formations à Anvers ? » */
const isFoundWhere =
  /^(?:est ce qu )?(?:il )?y a (?:t )?(?:il )?(?:des |une |un |d )?(?:formations?|cours|cisp|call centers?|centres?|offres?|emplois?)\b.* (?:a|au|pres de|vers) /;

/** Whether a plain question asks of one place what is told of none: its employers, or how many there are. */
export function asksOfPlace(plain: string): boolean {
  return (
    (isHeldWhere.test(plain) ||
      isFoundWhere.test(plain) ||
      /\bcombien (de|d)\b/.test(plain) ||
      whichEmployer.test(plain)) &&
    namesPlace(plain)
  );
}

/** « nombre d’offres en 2022 »: the year of a count that is asked for; undefined: none, or several to compare. */
export function findYearOfCount(plain: string): string | undefined {
  const [year, other] =
    plain
      .replace(ofDocument, ' ')
      .match(/\b(?:19|20)\d\d\b(?! (?:heures?|h|euros?|personnes?|postes?|salaries?|emplois?))/g) ?? [];
  return other === undefined && /\b(combien|nombre|chiffres?|effectifs?|taux|pourcentage)\b/.test(plain)
    ? year
    : undefined;
}

/** « article 2025 : », « la fiche de 2007 »: which document, and no year asked about. */
const ofDocument = /\b(?:article|blog|fiche|page|document|barometre)(?: [a-z]+){0,2} (?:19|20)\d\d\b/g;

/** The clock and the weather use the words of horaires and of demain. */
const smallTalk =
  /^(?:et |alors )?(?:quels? metiers?|quels? (?:travail|job|emploi)s?) (?:pour moi|sans diplome|sans bac|recrut\w*|embauch\w*|pai\w+|choisir|faire|me conv\w*|correspond\w*)|\b(quelle heure (est il|il est)|quel temps fait il|(tu|vous) (t |vous )?appelle[sz])\b/;

/** Whether a plain question is about the hour, the weather or the bot itself, or about any métier at all. */
export function isSmallTalk(plain: string): boolean {
  return smallTalk.test(plain);
}

/** The patterns as they stand: their words are not misspelt. */
export const unheldPhrases: readonly string[] = [...unheld.map(([, pattern]) => pattern), ...neverTold].map(
  ({ source }) => source,
);

/** A matter that fiches seldom tell: its rubrique, and whether a text tells of it all the same. */
export interface Unheld {
  readonly rubrique: Rubrique | null;
  isToldBy(plain: string): boolean;
}

/** The Validation des compétences is open from an age on, and that is told. */
const whoMayValidate =
  /\b(?:vdc|valid[a-z]+ (?:[a-z]+ ){0,2}(?:competences|acquis))\b.*\b(?:age|ans|mineure?s?|majeure?s?)\b|\b(?:age|ans|mineure?s?|majeure?s?)\b.*\b(?:vdc|valid[a-z]+ (?:[a-z]+ ){0,2}(?:competences|acquis))\b/;

/** Whether a plain question asks from which age on what one can do is recognised. */
export function asksWhoMayValidate(plain: string): boolean {
  return whoMayValidate.test(plain);
}

/** The matter that a plain question is about; undefined: about something else. */
export function findUnheld(plain: string): Unheld | undefined {
  if (whoMayValidate.test(plain)) return undefined;
  const found = unheld.find(([, pattern]) => pattern.test(plain));
  if (found === undefined) return undefined;
  const said = found[1].exec(plain)?.[0] ?? '';
  return { rubrique: found[0], isToldBy: (text) => ` ${text} `.includes(` ${said} `) };
}
