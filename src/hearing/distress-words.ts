import type { WordGroups } from './phrase-pattern.ts';

/** The vocabulary of the signs of distress, in plain words (see `plain-words.ts`: no elision, no « ne »). */
export const DISTRESS_WORDS: WordGroups = {
  // Little words that may stand between a wish and what is wished for.
  SMALL:
    'juste|seulement|vraiment|tellement|tres|trop|tout|plus|bien|parfois|souvent|de|que|a|ca|y|pouvoir|etre|me|par',
  WANT:
    'veux|veut|veulent|voul*|voudr*|aimer*|souhait*|envie|prefer*|pens*|reve|hate|besoin|vais|compte|comptes|comptait|pret|' +
    'prete|parl*|decide*|essai*|essay*|menac*|tente*|cherche a|laisse* moi|laissez moi|autant|plutot|vaut mieux|merite*',
  DIE: 'mourir|meure|mort|morte|creve|crever|dispar*|me supprimer|se supprimer|me eteindre|se eteindre|partir pour de bon',
  SUICIDE: 'suicid*|suissid*|suisid*|sucid*|siucid*|suicd*|swicid*|autolyse',

  // What one does to oneself, after « me » or « se ».
  KILL:
    'SUICIDE|pendre|pends|pendu|pendue|noyer|noye|etrangler|etouffer|empoisonner|electrocuter|egorger|flinguer|flingue|buter|supprimer|immoler|defenestrer|zigouiller|crever|' +
    '(foutre|fous|fout|mettre|mets) en le air|(faire|fais) sauter (la|le)|(tirer|tire|mettre|mets) une balle|' +
    '(oter|enlever|retirer|prendre) la vie|(donner|donne) la mort|ouvrir les veines|ouvert (le|les) (poignet*|veines)',
  HURT: 'scarifi*|mutil*|automutil*|auto mutil*|taillad*|lacer*',
  LIMB: 'veine*|bras|avant bras|poignet*|cuisse*|jambe*|peau|ventre|gorge',
  HEIGHT: 'fenetre|pont|balcon|toit|vide|immeuble|etage|tour|falaise|viaduc|rebord',
  TRACK: 'train|metro|rer|tram|tgv|camion|voiture|voie*|rails|bus|pont|seine|meuse|fleuve|riviere|canal',
  PILLS:
    'cachet*|medoc*|medicament*|comprime*|somnifere*|plaquette*|pilule*|javel|anxiolytique*|antidepresseur*|xanax|' +
    'doliprane*|lexomil|tranquillisant*|tranquilisant*|calmants|poison',
  DRUG: 'drogue|heroine|coke|cocaine|insuline|alcool|morphine|fentanyl|ghb|tramadol',
  WEAPON: 'arme|hache|machette|fusil|couteau|flingue|pistolet|lame|carabine|revolver',

  // « vivre » said of life itself: nothing follows that would make it a way of living or something lived through.
  LIVING:
    '(vivre|vivra|vis|vit|vive|vivait|vivais|vivant|vivante|exister|existe|existais|existait|existence|en vie) ' +
    '($|encore|comme (ca|un chien)|ainsi|plus|et|mais|je|me|trop|ca|aide*|demain|longtemps|ce est|si|cette PAIN|dans cette PAIN|fait|sur (cette )?terre)',
  LIFE: 'la vie|ma vie|cette vie|sa vie|une vie|existence|mes jours|ses jours|exister|vivre|etre en vie|etre vivant*',
  FED_UP:
    'marre|assez|fatigue*|las|lasse|degoute*|ras le bol|epuise*|peux plus|peut plus|plein le dos|supporte plus|' +
    'lassee|saoule*|plein le cul',
  PAIN: 'douleur|souffrance|souffrances|cauchemar|enfer',

  // Who hurts, and who is hurt.
  PERSON:
    'il|elle|ils|elles|on|mari|conjoint|compagnon|compagne|copain|copine|mec|femme|pere|mere|papa|maman|frere|soeur|' +
    'oncle|cousin|ex|fils|fille|ami|voisin|voisins|homme|type|parents|quelqu un|proprio|patron|chef|collegue|daron|tuteur|grand pere',
  CLOSE: 'mari|conjoint|compagnon|compagne|copain|copine|mec|ex|pere|mere|beau pere|frere|oncle|femme',
  KIN: 'petits|grand mere|mere|soeur|frere|enfant*|fils|fille|filles|femme|bebe|petit|petite|gosse*|gamin*|pere|maman|mari|fiston',
  OFTEN: 'souvent|toujours|encore|tout le temps|regulierement|parfois|aussi|deja|a|ont|avait|deux fois|presque',
  BEAT:
    'frapp*|bat (?!froid)|battent|battait|battu|battue|battre|tabass*|cogn*|viol|viole|violee|violer|violait|violent|etrangl*|' +
    'gifl*|tape (?!tout|le|la|les|du)|tapent|tapait|tapee|taper|sequestr*|maltrait*|brutalis*|poignard*|enferme*|brule|torture*|' +
    '(fait|font|faisait) (du|beaucoup de) mal|(met|mis|mettait|donne|file|colle|fout|foutu) (une|des|un) ' +
    '(coup|coups|claque*|baffe*|gifle*|droite*|raclee*|torgnole*) (?!de (main|pouce|fil|pression|stress|vieux|blues|chaud|fouet|coeur))|roue* de coups|' +
    'pousse* dans les escaliers|crache* dessus|touche* (la nuit|sexuel*|partout|le soir|entre)|lynche*',
  BEATEN:
    'violente|violentee|battue|battu|frappe|frappee|violee|viole|tabasse*|sequestre*|etrangle*|poignarde*|torture*|tapee|maltraitee',
  HELPERS: 'police|samu|secours|ambulance|pompiers|pompier|flics|gendarmes|urgences|medecin',

  // The subject is somebody's trade, not somebody's pain.
  CARE:
    'metier*|formation*|benevol*|psycholog*|infirmier*|patients|personnes|gens|accompagn*|ecoutant*|aider|soigner|' +
    'educ*|femmes|enfants battus|victimes de|association|stage|avocat*|prevention|prevenir|eviter',
  TRADE:
    'CARE|travaill*|boulot|job|emploi|poste|diplome|salaire|gagne|recrut*|profession*|carriere|demission*|commercial*|' +
    'ecoute|contre|entreprise|etude*|livre|film|cdi|quitter|idee de',
  // What follows « la vie » or « vivre » when they mean a way of living.
  WAY_OF_LIFE:
    'de (?!merde|con|chien)|active|professionnelle|pro|en|a|chez|dans (?!cette souffrance|la peur)|parisienne|' +
    'citadine|sedentaire|sociale|au|ici|ensemble|loin|seul|seule|precaire|etudiante|avec (?!ca|cette)|du|sur|sans|la bas',
};
