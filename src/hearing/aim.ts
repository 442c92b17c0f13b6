import type { Aim } from '../../dialogs/welcome.ts';
import { withoutWhere } from '../../knowledge/where.ts';
import { phrasePattern, type WordGroups } from './phrase-pattern.ts';
import { plainText, plainWords } from './plain-words.ts';
import { stripPlainPoliteness } from './politeness.ts';

const groups: WordGroups = {
  SMALL:
    'bonjour|bonsoir|salut|ben|bah|euh|alors|bon|moi|en ce moment|actuellement|vraiment|trop|encore|vite|urgent|rapidement|ici|donc|et|mais|aujourd hui|maintenant|depuis ..3 (mois|an|ans|semaines)|a (ma|mon) age|svp',
  WANT: '(je |moi |on )?(cherche|recherche|veux|voudrais|voulais|aimerais|souhaite|souhaiterais|ai envie de|ai besoin de|besoin de|pense a|compte|dois|peux|vais|cherche a|essaie de|a la recherche de|en recherche de|interesse par|interessee par|il me faut|me faut|envie de)|aide[rz]* moi a|aidez moi a|aide moi a',
  A: '(un|une|du|de le|de la|de|des|le|la|les|mon|ma|mes|votre|vos|ce)',
  WORK: '(travail|travaille|emploi|emplois|boulot|boulots|taf|tafs|job|jobs|poste|bosser|travailler|metier|metiers)',
  ORGANISM: '(forem|actiris|france travail|pole emploi|mission locale|cap emploi|cpas|onem|mire)',
  TRAINING:
    '(formation|formations|etude|etudes|cours)( (professionnelle*|pro|diplomante*|qualifiante*|certifiante*|gratuite*|remuneree*|payee*|courte*|rapide*|a distance|en ligne|adulte*|pour adulte*|de adulte*|en alternance|par le soir|du soir))*',
};

/** Whole messages, in the order in which they are tried. */
const says: readonly (readonly [Aim, string])[] = [
  [
    'lost-work',
    '(je )?(suis |etais |etre |me (retrouve|trouve) |vis )?(a le |au |en )?(chomage|rsa|demandeur de emploi|demandeuse de emploi|chomeur|chomeuse|fin de droits)( longue duree)?|' +
      '(je )?(suis )?(sans|plus de|ai plus de|ai pas de|pas de) (WORK|activite)|' +
      '(je )?(ai |viens de |vais )(perdu|perdre|quitte|quitter) (A )?(WORK|boite)|' +
      '(je )?(me suis fait |ai ete |suis |viens de me faire |vais etre |on me a |me a )(vire|viree|virer|licencie|licenciee|licencier|remercie|remerciee)( economique)?|' +
      '(mon |ma )?(contrat|cdd|interim|mission) (se termine|se finit|est fini|est finie|est termine|est terminee|fini|finit|termine)',
  ],
  [
    'training',
    '(WANT )?(faire |suivre |trouver |commencer |reprendre |avoir |chercher |entrer en |rentrer en |partir en )*(A )?TRAINING|' +
      '(WANT )(me former|me reformer|apprendre A nouveau WORK|retourner (a le |aux |a la )?(ecole|etudes|fac))|(me|se) former|retourner a le ecole|' +
      '(WANT )?(reprendre |faire )(A )?etudes|(WANT )?(passer|avoir|repasser|preparer) (A )?(bac|cap|bep|bts|diplome|brevet|cess)|' +
      '(quelle|quelles) (sont )?(vos |les )?formations( (vous|tu|le centre) (avez|as|a|proposez|proposes|propose|faites|fais|donnez))?|' +
      '(vous |tu )?(avez|as|proposez|proposes|faites) (vous |tu )?(quoi comme|quelles|A) TRAINING|(vos|les) formations( (de le|du) centre)?|(le |votre )?catalogue( (de|des) formations)?|(y a |il y a |ya )?quoi comme TRAINING',
  ],
  [
    'change',
    '(WANT )?(changer|changement) (de |A )+(WORK|voie|vie|carriere|branche|secteur|domaine|profession)( de vie)?( professionnelle)?|(WANT )?(tout )?changer( de a a z)?|' +
      '(WANT )?(faire |me |se )?(A )?(reconvertir|reconversion|reorienter|reorientation)( professionnelle)?|en reconversion( professionnelle)?|' +
      '(je )?(ai marre|en ai marre|en peux plus) de (A )?WORK',
  ],
  [
    'guide',
    '(WANT )?(A )?(orientation|bilan( de)? competence*|bilan)( professionnelle| scolaire| pro)?|(WANT )?(me |se )(orienter|reorienter)|conseils* (en |de )?orientation|' +
      '(WANT |fais moi |faites moi |donne moi |donnez moi )?(faire |passer )?(A )?(petit )?(test|tests|quiz|questionnaire)( (de|de le))?( (orientation|personnalite|metier*|competence*|interet*))?|' +
      '(quel|quels|quelle) (WORK) ((est|sont) )?(fait|faits) pour moi|(quel|quels) (WORK) (me |pour |moi )*(va|irait|correspond|correspondrait|conviendrait|convient|ressemble|moi)|' +
      '(WANT )?(choisir|trouver) (ma voie|(A )?WORK( (pour|a) moi)?|quoi faire)|(A )?WORK( fait)? pour moi',
  ],
  [
    'hiring',
    '(quel|quels|quelle|quelles|les|des|un|une|dans)*(WORK|secteur|secteurs|domaine|domaines)(qui |ou ca |ca )?(SMALL)*(recrute|recrutent|recrutant|embauche|embauchent|engage|engagent|de avenir|porteur|porteurs|en tension|en penurie|manquent de monde)( ..4)?|' +
      '(qui|ou est ce que ca|qu est ce qui|que est ce qui|ca|quoi) (recrute|embauche|engage)( ..4)?',
  ],
  [
    'money',
    '(WANT )?(gagner|avoir|faire|me faire)( (de le|de la|de|du|des|beaucoup|plus|bien|assez))* (argent|sous|thune|thunes|fric|ble|oseille|ma vie|vie)( (vite|rapidement|facilement))?|' +
      '(A |quel |quels |les )*(WORK)( (qui|ou on|ou ca))? (paye|paie|payent|paient|gagne|rapporte|rapportent|payes)( (bien|beaucoup|le plus|mieux|cher))*|(A )?(WORK) bien (paye|payee|payes)|(WANT )?(etre |devenir )(riche|bien paye|bien payee)',
  ],
  [
    'doubt',
    '(je )?(suis )(SMALL)*(nul|nulle|bon a rien|bonne a rien|bete|mauvais|mauvaise)( (en tout|partout))?|(je )?(sais|peux) rien faire( (de mes mains|de bien|du tout))?|' +
      '(je )?aime (rien|pas grand chose|rien du tout)|rien (ne )?(me )?(plait|interesse|attire|tente|motive)|rien( du tout)?|(je )?(ai )?(aucun|aucune|pas de|zero) (talent|talents|qualite|qualites|competence|competences|don|passion|passions|interet|interets|motivation)( particulier| particuliere| particuliers)?|' +
      '(je )?(suis )(bon|bonne|doue|douee) (en|a|dans|pour) rien',
  ],
  [
    'told',
    '(je )?(suis )?(A )?(jeune )?(mere|maman|pere|papa|parent)( (celibataire|isole|isolee|solo|seule|seul|de famille))*( (de|avec) ..2 (enfant|enfants))?|(je )?ai ..2 (enfant|enfants)|(je )?(ai |suis age de )?..1 ans( et demi)?|' +
      '(je )?(suis )?(A )?(SMALL)*(etudiant|etudiante|lyceen|lyceenne|collegien|collegienne|retraite|retraitee|senior|jeune|vieux|vieille|timide|introverti|introvertie|motive|motivee|serieux|serieuse|celibataire|marie|mariee)( (et|mais) (motive|motivee|serieux|serieuse))?' +
      '|(je )?(suis )?(A )?(refugie|refugiee|migrant|migrante|primo arrivant|primo arrivante|immigre|immigree|etranger|etrangere)|(je )?(viens de arriver|suis arrive|suis arrivee|arrive)( ..3)?( (ici|en france|en belgique))|' +
      '(on|mon conseiller|ma conseillere|mon assistante sociale|(le |la )?ORGANISM) (me |ma |m )?(a )?(dit|envoye|envoyee|conseille|oriente|orientee|parle)( de (venir|passer|vous contacter|voir))*( (ici|vers vous|chez vous|de vous))*|' +
      '(je )?(suis )?(en )?(accompagnement|suivi|suivie|accompagne|accompagnee|inscrit|inscrite|dossier)( (par|a|au|avec|chez|en|le|la))*( ORGANISM)',
  ],
  [
    'work',
    '(WANT )?(trouver |avoir |reprendre |chercher )?(A )?(petit |petits |nouveau |premier |vrai )*(WORK)( (stable|fixe|etudiant|saisonnier|de ete|en cdi|cdi|cdd|a temps plein|a mi temps|temps plein|mi temps|tout de suite))*',
  ],
];

const patterns = says.map(([aim, said]) => [aim, phrasePattern(`^(SMALL)*(${said})(SMALL)*$`, groups)] as const);

/** « je suis au chômage », « une formation », « changer de métier »: what brings somebody here, where they say nothing more. */
export function hearAim(message: string): Aim | undefined {
  const text = plainText(stripPlainPoliteness(plainWords(withoutWhere(message))));
  if (text.length > mostLetters) return undefined;
  return patterns.find(([, said]) => said.test(text))?.[0];
}

/** Whoever writes more tells something of their own. */
const mostLetters = 120;
