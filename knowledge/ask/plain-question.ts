import { foldText } from '../fold-text.ts';
import { hurriedWords } from './hurried-words.ts';

/** A question as words in plain spelling, one space between: « C koi, l’ia ? » is `c est quoi l ia`. */
export function plainQuestion(question: string): string {
  const text = foldText(question.replace(bothGenders, ''))
    .replace(/bac\s*\+\s*(\d)/g, 'bac$1')
    .replace(/%|\bpour ?cents?\b/g, ' pourcent ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  const words = text
    .split(' ')
    .filter((word) => !noise.has(word))
    .map(spellOut);
  return phrases.reduce((plain, [said, meant]) => plain.replace(said, meant), words.join(' '));
}

/** « opérateur(trice) », « conseiller(ère) »: either is meant. */
const bothGenders = /\((?:e|s|es|ère|ere|ière|iere|trice|rice|euse|se|ne|nne|le|lle)s?\)/giu;

/** Laughs and calls around a question. */
const noise = new Set(['lol', 'mdr', 'ptdr', 'wsh', 'wesh', 'xd', 'oklm']);

/** « dapel » is « d’apel » written in one, and « apel » is known. */
function spellOut(word: string): string {
  const [, small = '', rest = ''] = /^([dl])([a-z]{4,})$/.exec(word) ?? [];
  const known = hurriedWords.get(rest);
  return hurriedWords.get(word) ?? (known === undefined ? word : `${small} ${known}`);
}

/** Turns that would be taken for something else: `facteur` is a métier, `superviser` is what a superviseur does. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/\b(?:es|est|ai) (?:ce|se|c) (?:ke|que|qu)\b|\bes (?:que|qu)\b|\besque?\b|\beske\b/g, 'est ce que'],
  [/\b(?:qu est|kes+|ques+) (?:qui|que|qu il|qu ils) (?=faut|dois?t?)/g, 'qu est ce qu il '],
  [/\b(?:ce|se) ki\b/g, 'ce qui'],
  [/\by (?:en )?a t? ?il\b|\by a til\b/g, 'y a t il'],
  [/\bya\b/g, 'y a'],
  [/\b(?:che|chai|j sais|jsais|je sais) pas (?=si|comment|combien|quel|ou\b|pourquoi)/g, 'je voudrais savoir '],
  [
    /\bc (?=quoi|koi|bien|important|utile|grave|possible|normal|interdit|long|court|cher|payant|gratuit|fini|pareil|vrai|vrai|penible|mort|nul|dur|stress|difficile|un\b|une\b|obligatoire)/g,
    'c est ',
  ],
  [/\bsa (?=dure|recrute|embauche|paye|paie|gagne|consiste|sert|veut)/g, 'ca '],
  [/\bj e\b/g, 'j ai'],
  [/\b(centres?) (?=appels?\b)/g, '$1 d '],
  [/\bsignification\b/g, 'veut dire quoi'],
  // Asked of a métier, not of the recruiting that belongs to it.
  [/\bca (?:recrute|embauche|engage)\b/g, 'tres demande'],
  // Money that is not pay: bills, and what firms gain.
  [
    /\b(?:pas |jamais )?(?:paye\w*|paie|paient|regl\w+) (?:pas |plus )?(?:leurs?|les|ses|sa|une|des) (factures?|dettes?|loyers?|credits?)\b/g,
    'impaye $1',
  ],
  [
    /\b(clients?|gens|ceux|personnes?) (qui )?(?:ne |n )?(?:ont |veulent )?(?:pas |plus )?(?:paye\w*|paient|reglent)(?: pas| plus)?\b/g,
    '$1 $2impaye',
  ],
  [/\bgagne(?:nt)? (?=(?:une|l|les|des|cette) (?:entreprises?|societes?|boites?|centres?|marques?))/g, 'apporte '],
  [/\b(crise|covid\w*|pandemie)\b(.*)\btouchee?s?\b/g, '$1$2 effet'],
  [/\bcommercia(?:l|le|ux|les) (?=a distance|en centre|par telephone|au telephone)/g, 'conseiller commercial '],
  [/\bcommercial(?= terrain)/g, 'vente'],
  [/\b(?:postes?|metiers?|emplois?) d accueil\b/g, 'hote d accueil'],
  [/\boffres? commerciales?\b/g, 'proposition commerce'],
  [
    /\bfacteurs?\b(?= (d evolution|de changement|qui|du metier|influenc|font|pouss|expliqu|jouent|modifi|transform))/g,
    'causes',
  ],
  [/(?<=\b(?:quels|principaux|ces|plusieurs|trois|autres) )facteurs\b/g, 'causes'],
  [/\bserveurs? voca\w+/g, 'svi'],
  [/\bcombien (?:y a t il|il y a|existe t il|trouve t on|compte t on|en existe t il) (?=d)/g, 'combien '],
  [/\b(?:faire|passer|demander|obtenir) (?:la |une )?validation\b(?! d)/g, 'faire vdc'],
  [/\bvende(?:ur|use)s? (?:par|au) telephone\b/g, 'televendeur'],
  [/\b(?:le|au) 360\b/g, 'conseiller 360'],
  [/\bviser (?:le |un )?(?:poste de )?(?=[a-z]{5})/g, 'devenir '],
  [/\bactivites? (?:cles? )?([123])\b/g, 'activite cle 0$1'],
  [/\bvalidation (des|de) (mes |ses |nos |leurs )?competences?\b/g, 'vdc'],
  [/\b(?:valid(?:er|e|ation)) (?:des |de |mes |ses |les |nos )?acquis(?: de l experience)?\b/g, 'vae'],
  // « une offre commerciale » tells of trade; « un commercial », « conseiller commercial » is somebody.
  [
    /(?<=[a-z] )(?<!\b(?:un|une|le|la|les|des|d|de|du|comme|etre|devenir|technico|attachee?s?|conseill[a-z]+|agente?s?|assistante?s?|deleguee?s?|ingenieure?s?|direct[a-z]+|responsables?|develop[a-z]+|cadres?|administrati[a-z]+|chargee?s?|technicien[a-z]*|collabora[a-z]+|gestionnaires?) )commercia(?:le?s?|ux)\b/g,
    'commerce',
  ],
  [/(?<=[a-z]{3})eures?\b/g, 'eur'],
  [/conseilleu(r|se)s?\b/g, 'conseiller'],
  // « on compte ouvrir plus tard ? » is meant, and asks for no comptable.
  [/\b(on|je|tu|ils?|elles?|vous|nous) compt(?:e|es|ez|ent|ons) (?=[a-z]+(?:er|ir|re)\b)/g, '$1 veut '],
  [/\btele (?=acteu|actri|operat|conseil|vend|prospect)/g, 'tele'],
  [/\bd(?:appels?|apels?)\b/g, 'd appel'],
  [
    /\b([dl])(accueil|acces|equipe|entreprise|operat(?:eur|rice)|horaires?|emploi|etudes?|interim|anglais|appli)\b/g,
    '$1 $2',
  ],
  // « un formulaire standardisé » is no standardiste.
  [/\bstandardisee?s?\b/g, 'tout pret'],
  [/\bsuperviser\b/g, 'etre superviseur'],
  [/\bil fallait\b/g, 'il faut'],
  // What was heard and is to be confirmed is asked.
  [/\b(?:c est|est ce|est il) (?:bien |donc )?(?:vrai|exact) (?=que\b|qu\b)/g, 'est ce '],
  [
    /^(.*?)\b(?:on (?:m a |nous a )?dit|il parait|j ai (?:lu|vu|entendu(?: dire)?)|(?:[a-z]+ ){1,3}(?:m a |me )dit) (?=(?:que|qu)\b)(.*?) (?:c est |est ce )?(?:bien )?(?:vrai|juste|exact|correct|c est ca|ca)(?: ou (?:pas|faux|non))?$/,
    '$1est ce $2',
  ],
  [/\bencadrer (?=des telecons\w+|une equipe de telecons\w+)/g, 'etre superviseur '],
];
