import type { Aim } from '../../guidance/aim.ts';
import { createBarePhrases } from './bare-phrases.ts';
import type { WordGroups } from './phrase-pattern.ts';

const groups: WordGroups = {
  A: '(un|une|du|de|des|le|la|les|mon|ma|mes|votre|vos|ce|ces)',
  WORK: '(travail|travaille|emploi|emplois|boulot|boulots|taf|tafs|job|jobs|poste|bosser|travailler|metier|metiers)',
  TRAINING:
    '(formation|formations|etude|etudes|cours)( (professionnelle*|pro|diplomante*|qualifiante*|certifiante*|gratuite*|remuneree*|payee*|courte*|rapide*|a distance|en ligne|adulte*|pour adulte*|de adulte*|en alternance|par le soir|du soir))*',
  HIRES:
    '(recrute|recrutent|embauche|embauchent|engage|engagent)( (beaucoup|le plus|en ce moment|actuellement|sans diplome|sans experience))*',
  ORGANISM: '(forem|actiris|france travail|pole emploi|mission locale|cap emploi|cpas|onem|mire)',
};

/** In the order in which they are tried. */
const says: readonly (readonly [Aim, string])[] = [
  [
    'lost-work',
    '(etre |retrouve |trouve |vis )?(au |en )?(chomage|rsa|demandeur de emploi|demandeuse de emploi|chomeur|chomeuse|fin de droits)( longue duree)?|' +
      '(sans|plus de|pas de) (WORK|activite)|(viens de |vais )?(perdu|perdre|quitte|quitter) (A )*(WORK|boite)|' +
      '(viens de )?(me |ete |etre |on |a |faire |fait )*(vire|viree|virer|licencie|licenciee|licencier|remercie|remerciee)( economique)?|' +
      '(contrat|cdd|interim|mission) (se )?(est )?(termine|finit|fini|finie|terminee)',
  ],
  [
    'training',
    '(suivre |commencer |reprendre |entrer |rentrer |partir )*(en )?(A )*TRAINING|' +
      '(me |se )?(former|reformer)|retourner (a le |aux |a la )?(ecole|etudes|fac)|(passer|repasser|preparer) (A )*(bac|cap|bep|bts|diplome|brevet|cess)|' +
      '(quelle|quelles) (sont )?(vos |les )?formations( (vous|tu|le centre) (avez|as|a|proposez|proposes|propose|faites|fais|donnez))?|' +
      '(proposez|proposes|faites|quoi comme|quelles) (vous |tu )?(quoi comme |quelles |A )*TRAINING|(vos|les) formations( (de le|du) centre)?|catalogue (de|des) formations',
  ],
  [
    'change',
    '(changer|changement) (de |A )*(WORK|voie|vie|carriere|branche|secteur|domaine|profession)( de vie)?( professionnelle)?|(tout )?changer( de a a z)?|' +
      '(reconvertir|reconversion|reorienter|reorientation)( professionnelle)?|(marre|peux plus) (A )*WORK',
  ],
  [
    'guide',
    '(orientation|bilan( de)? competence*|bilan)( professionnelle| scolaire| pro)?|(me |se )?(orienter|reorienter)|conseil* orientation|' +
      '(moi |donne moi |donnez moi )?(passer )?(A )*(petit )?(test|tests|quiz|questionnaire)( (de|de le))?( (orientation|personnalite|metier*|competence*|interet*))?|' +
      '(quel|quels|quelle) WORK ((est|sont) )?(fait|faits) pour moi|(quel|quels) WORK (me |pour |moi )*(va|irait|correspond|correspondrait|conviendrait|convient|ressemble|moi)|' +
      '(choisir|trouver) (ma voie|(A )*(metier|WORK (pour|a) moi))|WORK( fait)? pour moi|ma voie',
  ],
  [
    'hiring',
    '(quel|quels|quelle|quelles|dans quel|dans quels) (WORK|secteur|secteurs|domaine|domaines) (qui )?(HIRES)|(metiers|secteurs|emplois) (qui )(HIRES)|(metiers|secteurs|domaines) (de avenir|porteur|porteurs|en tension|en penurie)',
  ],
  [
    'money',
    '(gagner |argent |beaucoup |plus |bien |assez |A )*(argent|sous|thune|thunes|fric|oseille)( (vite|rapidement|facilement))?|gagner ma vie|' +
      '(quel |quels )*WORK (qui |ou on |ou ca )?(paye|paie|payent|paient|gagne|rapporte|rapportent|payes)( (bien|beaucoup|le plus|mieux|cher))*|WORK bien (paye|payee|payes)|(devenir )?(riche|bien paye|bien payee)',
  ],
  [
    'others',
    '(aucun|aucune)( (de )?(A )*(metiers|metier|pistes|piste|trois|ceux la))?( (me )*(plait|interesse|convient|va|tente))?|' +
      '(ca |cela |ils |elles )?(me )*(plait|plaisent|interesse|interessent|convient|tente|va) pas( (trop|du tout|vraiment))*|aime (pas|aucun) (A )*(metiers|metier|pistes|trois|propositions|ca|cela|ceux la)( la)?|' +
      '(autres|autre)( (chose|metiers|metier|pistes|piste|idees|propositions|exemples))?|quoi de autre|bof|pas (terrible|convaincu|convaincue|interesse|interessee|mon truc|pour moi)',
  ],
  [
    'doubt',
    '(trop |vraiment |tres )*(nul|nulle|bon a rien|bonne a rien|bete|mauvais|mauvaise)( (en tout|partout))?|(sais|peux) rien faire( (de mes mains|de bien|du tout))?|' +
      'aime (rien|pas grand chose|rien du tout)|rien (me )?(plait|interesse|attire|tente|motive)|rien( du tout)?|(aucun|aucune|pas de|zero) (talent|talents|qualite|qualites|competence|competences|don|passion|passions|interet|interets|motivation)( particulier| particuliere| particuliers)?|' +
      '(bon|bonne|doue|douee) (en|a|dans|pour) rien',
  ],
  [
    'told',
    '(jeune )?(mere|maman|pere|papa|parent)( (celibataire|isole|isolee|solo|seule|seul|de famille))*( (de|avec) ..2 (enfant|enfants))?|ai ..2 (enfant|enfants)|(ai |age de )..1 ans( et demi)?|' +
      'trop (vieux|vieille|age|agee)|(tres |trop )*(etudiant|etudiante|lyceen|lyceenne|collegien|collegienne|retraite|retraitee|senior|jeune|timide|introverti|introvertie|motive|motivee|serieux|serieuse|celibataire|marie|mariee)( (et|mais) (motive|motivee|serieux|serieuse))?|' +
      '(refugie|refugiee|migrant|migrante|primo arrivant|primo arrivante|immigre|immigree|etranger|etrangere)|(viens de arriver|arrive|arrivee)( ..3)?( (ici|en france|en belgique))|' +
      '(conseiller|conseillere|assistante sociale|ORGANISM|on) (me |ma |m )?(a )?(dit|envoye|envoyee|conseille|oriente|orientee|parle)( de (venir|passer|vous contacter|voir))*( (ici|vers vous|chez vous|de vous))*|' +
      '(accompagnement|suivi|suivie|accompagne|accompagnee|inscrit|inscrite|dossier)( (par|a|au|avec|chez|en|le|la))* ORGANISM',
  ],
  [
    'work',
    '(petit |petits |nouveau |premier |vrai |reprendre )*WORK( (stable|fixe|etudiant|saisonnier|de ete|en cdi|cdi|cdd|a temps plein|a mi temps|temps plein|mi temps|tout de suite))*',
  ],
];

/** « je suis au chômage », « une formation », « changer de métier »: what brings somebody here, where they say nothing more. */
export const hearAim = createBarePhrases(says, groups, 120);
