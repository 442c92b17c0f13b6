/** Words of grammar, of chat, and verbs that carry any sentence, folded: they never count, nor do single letters. */
const grammar = new Set(
  `le la les un une des du de au aux ce cet cette ces ca cela ceci
  mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs
  je tu il elle on nous vous ils elles me te se moi toi lui soi eux y en qui que quoi dont ou quel quelle quels quelles
  et ni mais donc or car puis ensuite alors aussi si comme quand parce puisque lorsque pourquoi comment combien
  ne pas plus jamais rien aucun aucune non oui sans avec pour par sur sous dans chez vers entre contre depuis pendant
  avant apres jusque jusqu qu lorsqu puisqu quoiqu aujourd hui quelqu
  est es suis sommes etes sont etre ete etais etait etaient sera serai serais serait soit
  ai as avons avez ont avoir eu avais avait avaient aura aurai aurais aurait ayant
  tres trop peu assez bien beaucoup bcp moins encore toujours deja souvent parfois surtout plutot vraiment seulement
  ici tout toute tous toutes meme memes autre certains certaines plusieurs quelque quelques chaque
  jai jetais javais jaime jadore jaimerais jaimais jsuis chuis chui jveux jveu jveut jvoudrai jvoudrais jpeux jsais
  jfais jfesai jfaisais cest ct pr ds ac avk tt ki ke koi pk pq jme jmen vs vrm tjs pcq
  bonjour bonsoir salut coucou bjr slt hello merci svp stp please voila ok bref euh ben bah alor hein
  aime aimer aimes aimait aimais aimerais aimerai adore adorer adorais prefere preferer preferais plait plaisent plairait
  veux veut voudrais voudrait voudrai vouloir voulais souhaite souhaiterais souhaiter desire desirerais envie espere
  peux peut pouvoir pourrais pourrait pourrai pouvais dois doit devoir faut faudrait devenir deviens devenu devenue
  sais sait savoir savais connais connaitre connaissance connaissances
  fais fait faire faisais faisait faites fesais fesait font ferai
  cherche chercher recherche recherches rechercher trouve trouver trouvais
  habite habites habitons habitez habitent habiter habitais
  va vais aller allais vas vont viens venir petit petite petits petites passer passe hf`.split(/\s+/),
);

/**
 * Words that people say of any work: they tell no métier from another, so that titles and fiches leave them out, while
 * a phrase of several words (« travail de nuit », « parler aux gens ») still counts them a little.
 */
const common = new Set(
  `travail travaille travailler travaillais travaillait travaillant boulot boulots bosse bosser bossais bossait
  taf taff job jobs metier metiers emploi emplois poste postes profession professions professionnel
  professionnelle professionnels carriere experience experiences stage stages interim mission missions
  an ans annee annees mois semaine semaines jour jours fois temps moment longtemps
  chose choses truc trucs machin machins bidule bidules domaine domaines secteur secteurs
  gens personne personnes monde
  vie passion passionne passionnee interesse interessee interesser interessant interet interets plaisir content contente
  bon bonne bons bonnes mieux facile facilement doue douee capable habitude
  genre type sorte exemple niveau ancien ancienne grand grande grands grandes
  rester reste mettre mets prendre prends donner donne dire dis voir vois
  seul seule cote peur jeune jeunes homme femme fille garcon
  idee idees question questions besoin aise partie part reconversion debut debutant debutante
  formation formations diplome diplomes cap bep bac bts
  changer change changement gagner gagne argent motive motivee motives perdu perdue importe test tests
  heure heures`.split(/\s+/),
);

/** How much a folded word may tell: nothing, a little within a phrase, or fully. */
export type Significance = 'grammar' | 'common' | 'full';

/** How much this folded word may tell. */
export function significanceOf(word: string): Significance {
  if (word.length <= 1 || grammar.has(word)) return 'grammar';
  return common.has(word) ? 'common' : 'full';
}
