import type { Rubrique } from '../fact.ts';

/** How plainly a phrase asks for a rubrique: 3 leaves no doubt, 1 is a hint beside other words. */
type Strength = 1 | 2 | 3;

/** What a question says about the rubrique it wants; several may be meant. */
export type WantedRubriques = ReadonlyMap<Rubrique, number>;

/** The rubriques that a plain question asks for, each with the strength of its plainest phrase. */
export function findRubriques(plain: string): WantedRubriques {
  const wanted = new Map<Rubrique, number>();
  for (const [rubrique, strength, pattern] of patterns) {
    if (pattern.test(plain)) wanted.set(rubrique, Math.max(wanted.get(rubrique) ?? 0, strength));
  }
  for (const [stronger, weaker] of instead) {
    if ((wanted.get(stronger) ?? 0) >= 3) for (const rubrique of weaker) wanted.delete(rubrique);
  }
  return wanted;
}

/** Phrases in plain words; `*` stands for the rest of a word, `..` for up to four words. */
const cues: readonly (readonly [rubrique: Rubrique, strength: Strength, phrases: string])[] = [
  [
    'definition',
    2,
    `c est quoi|c quoi|qu est ce que|qu est ce qu|qu est ce|definition|definis|definit|definissent|specialite|definir|veut dire|ca veut dire|appelle t on|signifie|en quoi consiste|consiste|
    explique*|parle* moi (de|du|des)|parle* (de|du|des)|presente* moi|presentation|dis moi ce qu est|c est qui|role|objectif du metier|but du metier`,
  ],
  [
    'definition',
    3,
    `(c est quoi|c est qui|qu est ce qu|en quoi consiste|definition|que signifie)( officielle| precise| exacte| complete| simple| courte| exactement| au juste| vraiment| en vrai| concretement| donc)?( un| une| le| la| l| les| des| d| de| du| ce| metier| travail| poste)* x$|^(bonjour |salut )?(le |la |l |un |une )?x (c est quoi|c est qui|ca veut dire quoi|(ca )?consiste en quoi|(ca )?consiste a quoi|definition)( exactement| au juste| svp| en vrai)*$|(c est quoi|definition|x|parle* d* x ..) comme (metier|travail|poste)$|definition du metier`,
  ],
  [
    'activites',
    2,
    `s occupe* de quoi|de quoi .. s occupe*|que fait|que font|fait quoi|font quoi|fait on|on fait|il fait|elle fait|ce que fait|qu est ce que fait|qu est ce qu .. fait|
    activite*|tache*|mission*|responsabilite*|au quotidien|journee|concretement|en quoi consiste|a quoi sert|a quoi servent|quotidien|fonctions|quel* canal|quels canaux|vend quoi|vendre quoi`,
  ],
  [
    'activites',
    1,
    `est ce qu on|fait il|fait elle|prend il|participe|vend|doit il|doit elle|doit on|doivent|dit|recoit|recoivent|font|fait|
    ecrit|traite*|encadre*|gere|partie du|fait partie`,
  ],
  ['competences', 3, `competence*|savoirs|connaissance*|que faut il savoir|que doit savoir`],
  [
    'competences',
    2,
    `faut .. savoir|faut il savoir|il faut savoir|savoir faire|connaitre|notions|maths|savoir utiliser|capable`,
  ],
  ['competences', 1, `maitrise*`],
  [
    'qualites',
    3,
    `qualite* .. (faut|pour|requise*|demande*|d une?|de la|du|qu il|necessaire*|attendue*|humaine*)|quelle* qualite*|quelles sont les qualites|(et|de) .. qualites|savoir etre|soft skill*|
    atout*|personnalite|caractere|temperament|(etre|soit|assez|bien|tres) autonome|autonomie|profil|comportement*`,
  ],
  [
    'qualites',
    2,
    `qualites|faut aimer|faut il aimer|faut etre|faut il etre|resilien*|rester calme|a l ecoute|etre .. (patient*|calme*|empathique|timide|sociable|persever*)|patien*|empathi*|timid*|elocution|resist* .. stress|s exprimer|resist*|persever*|sang froid|orthographe|a l aise`,
  ],
  [
    'acces',
    3,
    `comment devenir|comment .. devenir|accessible*|debutant*|on devient|devient on|que faut il pour|qu il faut pour|faut quoi pour|comment on devient|comment devient on|comment devient|comment acceder|acceder|avoir ete|deja ete|avant de devenir|deja travaille|postuler|acces|prerequis|conditions d acces|comment entrer|debuter|obligation* legale*|reglemente`,
  ],
  [
    'acces',
    2,
    `devenir|jamais travaille|trop tard|sans diplome|pas de diplome|sans le bac|sans bac|sans experience|faut .. experience|experience|sans qualification|oblige*|obligatoire|exige*|necessaire|legal*|humanites|brevet`,
  ],
  [
    'diplome',
    3,
    `diplome*|niveau d etude*|niveau scolaire|niveau (i|ii|iii|iv|v|3eme|europeen)|niveau .. requis|etudes|brevet|master|licence|bac|bac\\d|bts|cap|bep|doctorat|humanites|cess|double competence|titres? professionnels?|quels? titres?|titre pro|certification*|validation des competences|vae|vdc|reconnaitre .. competences|reconnaissance|sur le tas`,
  ],
  [
    'formations',
    3,
    `formation*|former|me former|se former|se forment|forme (au|les|des|qui)|forment|apprendre le metier|ou apprendre|cours|ecole*|stage*|afpa|cisp|mention complementaire|cqp|organisme*|centre* d insertion|alternance|apprentissage`,
  ],
  [
    'duree',
    3,
    `combien de temps|combien d heures|combien de mois|combien d annees|combien de semaines|combien de semestres|duree|dure|dure combien|ca dure|long|longue|dure longtemps`,
  ],
  [
    'conditions',
    3,
    `conditions? (de travail|d exercice|particuliere*|de vie)|les conditions|ambiance|(serai|serais|reste|restes) .. toute la journee|seule?s? ou|en equipe|environnement de travail|open space|bruyant*|bruit|calme ou|rythme|assis|debout|casque|penible|penibilite|fatigant*|difficile*|dur|stressant*|pression|indicateur*|surveille*|mis* sur ecoute|ecoute* par|ecran*|objectifs a atteindre|des objectifs`,
  ],
  ['conditions', 1, `stress|conditions|objectifs|rythme|ecoutes`],
  [
    'horaires',
    3,
    `horaire*|quel* heure*|week end*|samedi*|dimanche*|soir|soiree*|nuit|matin|de nuit|jours feries|heure* de travail|decale*|plage* horaire*|minuit|24h|24 h|7j|ouverts?|ouvrent|ferment|fini* .. tard|termine* .. tard|journee de travail|duree d une journee`,
  ],
  [
    'teletravail',
    3,
    `teletravail*|de chez soi|de chez moi|chez (moi|lui|elle|eux|toi|vous|soi)|a la maison|a domicile|depuis .. maison|remote|home office|travail a distance|travailler a distance`,
  ],
  [
    'langues',
    3,
    `langue*|anglais|neerlandais|flamand|bilingue*|trilingue|allemand|espagnol|italien|arabe|turc|portugais|parle .. langue|(le|en|du|bon|niveau|maitriser|parler|parle|ecrire|ecrit) (de |en |le |du |bien )?francais`,
  ],
  [
    'logiciels',
    3,
    `logiciel*|outil*|programme* informatique*|(?<!(?:dans|vers) l )informatique|crm|bureautique|excel|word|svi|serveur* voca*|visiophone|materiel|application*|technologies utilisees|utilise* quoi|utilise t on|on utilise`,
  ],
  ['contrats', 3, `contrat*|cdi|cdd|interim|interimaire*|type* de contrat|independant*|statut|temporaire`],
  [
    'temps-de-travail',
    3,
    `temps plein|temps partiel|mi temps|plein temps|temps de travail|35 ?h|38 ?h|heures par semaine|regime* de travail|regime|full time|part time|4 5e|a temps|cinquieme`,
  ],
  [
    'employeurs',
    3,
    `ou travaille*|ou exerce*|ou peut on travailler|dans quel* .. (structure*|secteur*|entreprise*|endroit*|service*)|employeur*|structure*|quel* secteur*|secteurs|de secteur|genre d .. boite*|boites?|quelles? boites?|pour quel genre|(travaille|bosse|travaillent) pour (qui|quel*)|quel* entreprise*|type* d entreprise*|interne|externe|externalise*|tiers|dedie|travaille pour qui|plusieurs entreprises|d autres entreprises|lieu* de travail|qui (emploie|embauche|recrute)`,
  ],
  [
    'recrutement',
    3,
    `recrut*|embauch*|engage*|penurie|offre*|porteur|porteurs|recherche*|chances|debouche*|trouver du travail|trouver un emploi|y a t il du travail|main d oeuvre|turn over|turnover|rotation|change .. souvent|partent|tres demande|restent|quittent|tension|manque|critere*|entretien d embauche|covid|covid19`,
  ],
  [
    'salaire',
    3,
    `salaire*|salarial*|salariaux|gagne|gagner|gagnent|gagne t on|paye|payes|payee|paie|paies|paye*|remuner*|traitement mensuel|revenu*|smic|net par mois|brut|net|prime*|commission*|touche(?! (?:quel|a |aux|les|des|tous|surtout|seulement))|toucher .. mois|bareme*|combien par mois|euros|fiche de paie|retribution`,
  ],
  [
    'evolution',
    3,
    `evoluer|devenir quoi|quoi (devenir|faire) apres|faire quoi apres|x (peut|peuvent|pourrait) .. (devenir|passer|aller) .. x|(vient|y a t il|quoi) apres x|apres x|prochain poste|poste suivant|etape suivante|ensuite|evolution* (de carriere|professionnelle*|possible*)|evolution .. (pour|quand|apres)|carriere*|promotion|monter en grade|grimper|progresser|tremplin|perspectives? d evolution|bloque*|evoluent|evolue .. (superviseur|telec*|conseill*|ensuite|chef)|evolue ensuite|apres quelques annees|poste plus specialise|poste specialise`,
  ],
  [
    'evolution',
    2,
    `au dessus|superieur|hierarchi*|evolue|evolution*|possibilites|devenir (superviseur|chef|responsable|referent|chef de projet)`,
  ],
  [
    'mobilite',
    3,
    `mobilite*|metier* proche*|metiers? proches?|metier* voisin*|metier* similaire*|changer de metier|reconver*|passerelle*|passer (d|de|du|des|a|au)|autre metier|apres (un|une|le|la) .. (centre|metier|poste)|chef de projet apres|vers quel* metier*|vers quoi|autre* metier*|peut .. devenir|puis je devenir|peut aller|(peux|pourrais|pourrait on|peut on|puis je|pourrai je) .. (aller|partir|bifurquer|evoluer) vers|puis je passer|se reconvertir|bifurquer`,
  ],
  [
    'avenir',
    3,
    `avenir|futur|perspective*|a l etranger|offshore|ia|intelligence artificielle|remplac*|disparait*|robot*|delocalis*|nouveaux metiers|(?<!\\b(?:ai|as|a|avoir|avais|avait|avons|ont) )tendance*|dans dix ans|dans 10 ans|metier d avenir|causes d evolution|automatis*|dynamique|rgpd|digital*|normes?|nouvelles? fonctions?|emergent*|va .. changer`,
  ],
  ['avenir', 2, `2015|de demain|evoluer .. 2007|metier .. evolue*|change* quoi|changent|valeur ajoutee|immediat*`],
  ['chiffres', 3, `(combien d|nombre d) interimaires|part d interimaires`],
  [
    'chiffres',
    2,
    `combien de (personnes|salaries|gens|monde|telecons*|conseillers|postes|centres|emplois)|combien d (employes|emplois|interimaires|offres|agents|operateurs)|chiffre*|statistiques?|pourcentage|quelle part|quelle proportion|effectif*|nombre|de combien|taille`,
  ],
  [
    'autres-noms',
    3,
    `autre* nom*|d autres noms|autre* appellation*|appellation*|synonyme*|s appelle|(mots?|termes?|noms?) (en )?(anglais)|noms (du|de)|tous les noms|comment on appelle|on appelle|appelle aussi|dit on aussi|autrement dit|(?<!traite |traites |traitee |traitees )pareil|fait partie (de|du) (ce|meme) metier|meme chose|meme metier|autre* titre*|comment s appelle`,
  ],
  ['codes', 2, `de quand date|date de quand`],
  ['codes', 3, `code*|rome|numero de la fiche|reference du metier|cefora|rem|sources? .. referentiel|s appuie`],
  [
    'differences',
    3,
    `difference*|different|differents|differente*|compare|compares|comparez|comparer|comparaison|vs|versus|par rapport a|qu est ce qui change|ce qui change|plutot que|x ou (un |une |le |la )?x|lequel|laquelle`,
  ],
];

/** The phrases as they stand: their words are not misspelt. */
export const cuePhrases: readonly string[] = cues.map(([, , phrases]) => phrases);

/** Where the first is plainly asked, the others are only its words: « combien de temps dure la formation » asks a time. */
const instead: readonly (readonly [Rubrique, readonly Rubrique[]])[] = [
  ['definition', ['recrutement', 'autres-noms']],
  ['salaire', ['chiffres', 'activites', 'definition', 'conditions', 'temps-de-travail', 'duree']],
  ['duree', ['formations', 'diplome', 'definition', 'acces', 'chiffres']],
  ['differences', ['definition', 'activites']],
  ['diplome', ['recrutement']],
  ['horaires', ['activites', 'chiffres', 'duree']],
  ['teletravail', ['activites', 'acces', 'conditions']],
  ['codes', ['definition', 'recrutement']],
  ['avenir', ['evolution']],
  ['chiffres', ['contrats']],
  ['autres-noms', ['definition', 'employeurs', 'langues']],
];

const patterns = cues.map(([rubrique, strength, phrases]) => [rubrique, strength, toPattern(phrases)] as const);

function toPattern(phrases: string): RegExp {
  const source = phrases
    .replace(/\s*\n\s*/g, '')
    .replace(/(?<=[a-z0-9])\*/g, '[a-z0-9]*')
    .replace(/ \.\. /g, ' (?:[a-z0-9]+ ){0,4}');
  return new RegExp(`\\b(?:${source})\\b`);
}
