/** One way of telling distress, as a phrase pattern over `DISTRESS_WORDS`; `unless` tells its harmless doubles. */
export interface DistressSign {
  readonly says: string;
  readonly unless?: string;
}

const FIGURE_OF_SPEECH =
  '(mour*|mort|morte|creve*|meurs|meurt|meurent|meure) (de|a) (rire|faim|soif|chaud|froid|honte|le ennui|ennui|envie|' +
  'curiosite|trouille|fatigue|sommeil|plaisir|jalousie|impatience|chaleur)|mourir (idiot|idiote|bete)|' +
  '(mourir|crever) que (de )?(retourner|bosser|travailler|refaire|faire|devenir|rester)|pas (de )?(mourir|crever)|' +
  'crever (un|le|les)|dispar* (des|du|de (?!(ce|la|cette) (monde|terre|vie|surface)))|(metier*|secteur|entreprise|emploi*|poste*|commerce*|usine|espece*|village) ..4 (mourir|meurt|meurent|dispar*)|faire dispar*|dispar* (les|le|la|un)|(mort|mourir|meurs) (au|du|de|a le) (travail|boulot|bureau|usine)|mort dans le ame';
const WAY_OF_LIFE = '(vie|vivre) (WAY_OF_LIFE)';

/** Wanting to die, or to be no more. */
const DEATH: readonly DistressSign[] = [
  {
    says: 'que (ma|la|cette) vie (se )?(termine|arrete|finisse|cesse)|pieds sous terre|ma mort$|casser ma pipe|ce est la fin( pour moi)?$',
  },
  {
    says: '(rejoindre|retrouver|voir) ..4 (decede*|defunt*|ange|anges|etoiles|dieu|autre cote)|dieu me (rappelle|reprenne|prenne)',
  },
  {
    says: 'regrette de etre (ne|nee)$|pourquoi je suis (ne|nee)$|demande a (naitre|vivre)|debranche* moi|bientot ..3 (fini|termine) pour moi',
  },
  { says: 'crever|me laisse (crever|mourir|partir)', unless: FIGURE_OF_SPEECH },
  {
    says: 'la mort|de mort$',
    unless:
      'TRADE|peine|ame|trousses|nature|subite|deuil|dans la mort|(la mort de|mort (mon|ma|le|la|des|du))|danger|cerebrale',
  },
  { says: '(serai|serais|sera|retrouv*|etre) ..2 (mort|morte|pendu|pendue)', unless: 'mort* de|telephone' },
  {
    says: '(serai|serais) (peut etre |surement )?(encore|toujours|plus) (la|vivant*|en vie) demain|(si|demain) ..2 je (suis|serais|serai) plus la',
  },
  {
    says: '(aller|vais) (pour toujours|a jamais|definitivement)$|(camion|train|bus|voiture) me (ecras*|renvers*|percut*|fauch*)',
  },
  { says: '(plus|pas|arrete* de|sans) ..1 souffrir', unless: 'faire souffrir|patients|gens|souffrir (du|au|a cause)' },
  { says: '(WANT) (SMALL)* (DIE)', unless: FIGURE_OF_SPEECH },
  {
    says: 'mourir|mourrai|mourrais|meurs|meure|mouru',
    unless: `${FIGURE_OF_SPEECH}|CARE|jeune*|familier*|vieux|peur de mourir me`,
  },
  {
    says: '(si|que) je (existais|existe|vivais|vive|etais) ..1 (pas|plus|mort|morte)$|que je (vive|existe)$|(mieux|simple|facile) ..4 si je (existais|etais mort*|mourais)',
  },
  {
    says: 'de trop (sur|dans) (terre|cette terre|ce monde|cette famille|la vie)|(rien|personne) ..4 (ici bas|sur (cette )?terre)|(vie|monde) (ce est|est) (plus|pas) pour moi$',
  },
  {
    says: '(fermer les yeux|endormir|dormir) ..5 (plus|pas|jamais) ..2 (rouvrir|ouvrir|reveill*)|(plus|pas) (voir|connaitre) (demain|le jour|la lumiere)',
  },
  { says: '(plus|pas) envie de etre (la|ici|en vie|vivant*)$' },
  { says: '(mieux|suis deja|sens) ..1 (mort|morte)|mort* (a le|en|de le) (interieur|dedans)', unless: 'mort* de' },
  {
    says: 'la mort ..4 (delivrance|solution|issue|mieux|appelle|soulage*)|(solution|issue|choix) ..4 (la mort|mourir)',
  },
  { says: '(WANT|attends|attend) ..2 la mort', unless: 'CARE' },
  { says: 'je ..6 (disparaitre|disparaisse|disparais)', unless: FIGURE_OF_SPEECH },
  { says: '(acheve*|tue|tuez|butez|euthanasi*) moi|que on me (acheve|tue|euthanasie)' },
  { says: '(partir|pars|parte) (pour toujours|a jamais|pour de bon)$|en terminer (?!avec)' },
  {
    says: '(pens*|obsede*|hante*|idee*|pulsion*|attire*) ..3 (a la mort|de mort|par la mort|SUICIDE|noire* (?!et)|morbide*)',
    unless: 'CARE',
  },
  { says: '(dormir|endormir|partir|sommeil|reposer) ..2 (pour toujours|a jamais|eternel*|definitivement)' },
  { says: '(WANT) (SMALL)* plus (SMALL)* reveill*( le matin| demain)?$' },
  { says: '(plus|pas|jamais) ..2 reveill*', unless: 'reveill* (a|tot|la|au|si|avant|pour|en|le)|retard|nuit' },
  { says: '(WANT|serai|serais|etais) ..2 (plus|pas) ..2 (la|de ce monde|en vie|vivant*)$' },
  {
    says: '(quand|bientot|lorsque|demain) ..2 je ..1 serai plus (la|de ce monde)',
    unless: 'la (en|au|pour|le|la|a|du)',
  },
  { says: '(quitter|partir de|plus de|adieu) (a )?(ce|cette|la|le) (monde|terre|vie)$' },
  { says: '(rejoindre|retrouver) ..4 (ciel|la haut|paradis|mort*|au dela)' },
  { says: '(jamais|pas) ..2 (naitre|ne|nee|venu au monde)$|jamais (du|ete) (naitre|ne|nee)' },
  { says: 'en finir (?!(vite |enfin |vraiment |rapidement )?avec)' },
  { says: 'en finir ..2 avec (LIFE|tout|ca|moi|PAIN|cette PAIN|mes PAIN)', unless: WAY_OF_LIFE },
  {
    says: '(mettre|mets|met|mis|mettrai|mettait) (fin|un terme) a (LIFE|mon existence|tout|mes PAIN)',
    unless: WAY_OF_LIFE,
  },
  {
    says: '(abreger|finir) (ma|mes|ses|leurs) (vie|PAIN|jours)',
    unless: `${WAY_OF_LIFE}|jours (a|en|au|dans|ici|tranquille*)`,
  },
];

/** The same in the languages that people slip into. */
const OTHER_LANGUAGES: readonly DistressSign[] = [
  {
    says: '(want|wanna|going|gonna|wish) (to |i was )?(die|dead|kill|hurt)|kill (myself|me)|hurt myself|end my life|suicidal|(is|keeps) (beating|hitting|killing|raping) me|(beats|hits|raped|rapes) me|(quiero|quisiera) (morir|matarme)|ana bghit nmout|voglio morire|ich will sterben|quero morrer',
  },
];

/** Killing or hurting oneself, or having begun to. */
const HARM: readonly DistressSign[] = [
  {
    says: '(foncer|jeter|rouler) ..4 (un mur|un arbre|platane|ravin|contre sens)|(ouvrir|ouvert) le gaz|(sur|sous) les rails',
    unless: 'TRADE|poser',
  },
  {
    says: 'vider de mon sang|asphyxi*|boire ..3 (javel|poison|desherbant)|je me coupe (en cachette|quand|tous|depuis|la nuit|le soir|pour)',
    unless: 'cuisine|doigt*',
  },
  {
    says: '(me|te) (tuer|tuera|tuerait)|(il|elle|ils|mari|ex|conjoint) me tue',
    unless:
      '(PAIN|travail|boulot|job|metier|dos|fatigue|horaires|ennui|stress|rythme|chaleur|ca|route|chef|patron|transports|reunions|pieds|genoux|solitude|attente) ..4 me tue*|fait tuer|tue* (a|au|pour|le|la|avec|de) ',
  },
  { says: '(me|se) ..3 (par la fenetre|dans le vide|sous un train|sous le train)', unless: 'regard*|voir' },
  {
    says: 'me (couper|entailler|mutiler|bruler|scarifier)$|me (fais|faire) saigner|un coup de couteau',
    unless: 'peur|cuisine|eviter',
  },
  {
    says: '(me|se|te|nous) (KILL)',
    unless:
      'telephone|accrobranche|(noyer|noye) (dans|sous) (le|la|les|mes|mon) (?!meuse|seine|canal|mer|riviere)|crever (a|au)',
  },
  { says: '(je|WANT|pour|de|a) me (tue|tuer|tuerai)|se (tuer|tue)', unless: 'tue* (a|au|sur|en|dans|pour|avec|pas)' },
  { says: 'SUICIDE', unless: 'TRADE' },
  {
    says: '3114|(fait|fai|fe|refait|faire) (une|deux|trois|plusieurs|des|2|3) (ts|tentative*)|me suis (rate|ratee) la derniere fois|envoler (de|par) ..1 (fenetre|balcon)|(envie|bord|idee*|pensee*|pulsion*|tentative) ..1 (SUICIDE)',
    unless: 'CARE|travailler|tentative de (vente|negociation)',
  },
  { says: '(me|se) (frapp*|tap*|cogn*) (la tete|contre|moi meme)|(me|se) brul* (avec|la peau|expres|volontairement)' },
  {
    says: 'melang* ..3 (PILLS|alcool)|(alcool|vodka|whisky) (et|avec|plus) ..2 (PILLS)|(fait|faire) une od|tout foutre en le air',
  },
  { says: 'HURT', unless: 'CARE' },
  {
    says: '(je|WANT|de|pour|a) me (faire|fais|ferai) (du )?mal|suis fait du mal|se (fait|faire) du mal',
    unless: 'peur de me faire mal|mal (a|au|aux|en|le)|pas me',
  },
  {
    says: '(me|se) ..2 (coup*|tranch*|entaill*|taill*|griff*|bless*|brul*) ..2 (LIMB|sang|expres|volontairement)|(me|se|mes|ses) ..3 (veine|veines)|je me (coupe|brule|griffe|entaille)$|en me (coupant|brulant|frappant|mutilant|griffant)',
  },
  {
    says: '(me|se) (jete*|jette|jetter|balancer|balance) ..2 (HEIGHT|TRACK)|(sous|par) (un|le|une) (train|metro|rer|tram|tgv|camion)',
  },
  {
    says: '(saut*) (de|du|par|des|depuis) ..2 (HEIGHT)|(sur|au bord|en haut) ..2 (HEIGHT|rails) ..6 (saut*|jet*)|vais sauter$|je saute (ce soir|demain|maintenant)|(train|metro|rer) ..3 (sur moi|me passe* dessus|me ecrase*)',
    unless: 'elastique|parachute',
  },
  {
    says: '(pris|avale*|gobe*|bu|ingere*|bouffe) ..4 (PILLS|menagers|detergent|antigel|acide|essence|desherbant)',
    unless: '(PILLS) (pour|contre)',
  },
  {
    says: '(prend*|prends|pris|avale*|vide|vider) ..2 (tous|toute|toutes|trop|plein) ..2 (PILLS|boite*)',
    unless: 'CARE',
  },
  { says: 'overdose (?!de)|surdos*|overdose de (PILLS|DRUG)', unless: 'TRADE|toxicolog*' },
  {
    says: '(prepare*|achete*|noue|attache*|sorti) ..1 (corde|noeud)|(corde|noeud) ..2 (prete|cou|attend)',
    unless: 'credit*|dette*|emprunt*|pret',
  },
  {
    says: '(WEAPON) ..3 (sur moi|main|devant moi|gorge|charge|chargee|contre moi|tempe|bouche)',
    unless: 'TRADE|metier',
  },
  {
    says: '(WANT|peur|capable|risque|bord) ..2 (faire|commettre) ..2 (connerie*|betise*|dinguerie*|irreparable)',
    unless: '(betise*|connerie*) (en|sur|au|dans|a mon)',
  },
  { says: '(passer|passe|passerai|passera) a le acte (?!(et|en|pour|de))' },
  { says: 'saigne* (beaucoup|trop|enormement)|perd* ..2 sang' },
];

/** Seeing no reason or no way to go on. */
const DESPAIR: readonly DistressSign[] = [
  {
    says: '(perd*|aucun|plus de|trouve* plus) ..1 gout (de|a) (LIFE)|plus ..1 ma place (dans ce monde|sur terre|ici bas)',
    unless: WAY_OF_LIFE,
  },
  { says: 'vaut (plus|pas) ..1 (le coup|la peine) de (continuer|lutter|vivre|se battre)$' },
  {
    says: 'tout soit (fini|termine)|(crois|croit) plus (en|a) (la vie|rien)|force de (avancer|tenir|me battre)$|y mettre fin$|poids mort|vais tenir ..2 demain',
  },
  { says: 'plus personne ..5 rejoindre|comme un (poids|fardeau)|mes jours sont comptes' },
  {
    says: '(compte|existe) pour personne|personne me aime|(seul|seule) au monde|(gache|pourri*) la vie (de|a) (tout|ma|mes)|en (fout|fiche) de moi$',
  },
  {
    says: 'suis en (grande )?detresse|vais (vraiment |tres |trop |super )(tres )?mal|(vois|broie) (tout en |du )noir|au plus mal$|je (coule|sombre)$|me noie$',
  },
  {
    says: '(pas|plus|peux) tenir ..2 (demain|longtemps|le coup)|(aucune|plus de) raison de (continuer|rester)$|(pas|plus|aucune) ..2 issue$',
  },
  {
    says: '(une|des|aucune|quelle|bonne) ..1 (raison|raisons) de (vivre|pas me|rester)|plus rien ..4 (a|dans) la vie$|plus (vivre|exister)( dans ce monde| ici| avec ca)$',
  },
  {
    says: '(plus|pas|perdu|aucun*|sans) ..2 (envie|gout|force|raison*|courage|but|interet) (de|a) (LIFE|rester en vie)',
    unless: WAY_OF_LIFE,
  },
  {
    says: '(plus|pas) ..2 (force*|courage|envie) de (me battre|lutter|continuer|rien)( comme ca| ainsi| a vivre)?$|plus la force$',
  },
  {
    says: '(veux|veut|voudrais|aimerais|peux|peut|arrive*|merite*) ..1 (plus|pas) (SMALL)* (LIFE|me battre$)',
    unless: WAY_OF_LIFE,
  },
  { says: '(FED_UP) (SMALL)* (LIFE)', unless: WAY_OF_LIFE },
  {
    says: '(plus|pas|marre|honte|peur|dur|mal|inutile|impossible|quoi|pourquoi|sans|refuse|arreter|stop) ..3 (LIVING)',
    unless: `${WAY_OF_LIFE}|(comment|de quoi) vivre|vivre (de|mieux)|existe`,
  },
  {
    says: '^(vivre|la vie|ma vie|exister) ..2 (fait|est|devient) ..2 (mal|insupportable|trop dur|impossible|inutile|enfer|cauchemar|foutue|finie)',
  },
  {
    says: '(plus rien|rien) ..2 a ..1 (sens|de importance|de gout|gout) (?!dans (ce|mon|le))|(plus|perdu le) gout (a|de) (rien|la vie)',
  },
  {
    says: '(ma vie|la vie|mon existence|vivre) (a|vaut|sert|merite) (plus|pas|rien|a rien|aucun) ..2',
    unless: 'vie (a|vaut) pas change',
  },
  { says: 'ma vie ..2 (foutue|finie|terminee|un enfer|un cauchemar|insupportable)' },
  {
    says: '(a quoi bon|(sert|ser|serre|cert|sers) a rien|quoi (ca |sa )?sert|pourquoi) ..3 (LIFE|rester en vie|reste en vie|je vis$)',
    unless: WAY_OF_LIFE,
  },
  { says: '(a quoi bon|pourquoi) (continuer|lutter|me battre|rester)( encore| comme ca)?$' },
  {
    says: '(mieux|heureu*|tranquille*|soulage*) ..3 sans (moi|leur mere|leur pere|leur maman|leur papa|leur fils|leur fille)|debarrass* de moi|(mieux|soulage*) si je (etais|suis|serais) (mort*|plus la|pas la)',
  },
  { says: 'suis ..2 (un|que un) (poids|fardeau) (?!lourd|moyen|leger)' },
  { says: 'je ..1 manquer* ..1 a personne|personne ..2 (me )(regrett*|pleur*)' },
  {
    says: '(si|quand|que) je (disparais*|meurs|mourais|mourrais|meure|crevais|etais mort*|me tue|me tuais)',
    unless: FIGURE_OF_SPEECH,
  },
  {
    says: '(WANT) ..2 que (tout|ca|sa|cela|la PAIN|cette PAIN|ma PAIN|tout ca) ..2 (arrete*|finisse|cesse|termine)(?! (a|avant|vers|le|pour|au|en|de))',
  },
  {
    says: 'souffre (trop|tellement|enormement) (?!(du|de|a|au))|mal de vivre|trop (mal|de mal) a vivre|supporte plus (LIFE|cette PAIN|la PAIN)',
    unless: WAY_OF_LIFE,
  },
  {
    says: '(plus|aucun*|pas) ..1 (espoir|issue|echappatoire) (?!(de|du|que|dans|en|pour trouver|pour le|professionnel*))',
  },
  {
    says: '(bout|bou|bo|boue) (du|de) roul*|bout de (ma vie$|mes forces|forces) (?!(apres|le soir|a la fin))|(fond|fon|font) (du|de) (trou|gouffre)|touche* le fond (?!de)|je sombre',
  },
  {
    says: 'a bout (($)|je|et|aide*|depuis|moralement|psycho*|nerveusement|mentalement|completement|la$|de tout|de force*)',
    unless: 'bout a bout|force* (apres|le soir|a la fin|au)',
  },
  {
    says: '(en peux|peux|peut|tiens|tient) (vraiment |juste )?plus ($|je (craque|tiens|veux|vais|pense|suis a)|aide*|moralement|de tout$|de rien$|de souffrir)',
  },
  { says: '^(je (vais )?craque|craquer|je suis a deux doigts de craquer)$' },
  {
    says: '(deteste|hais|accroche* plus a|tiens plus a) (la|ma) vie|(la|ma) vie me (degoute|pese|saoule|fait mal)',
    unless: WAY_OF_LIFE,
  },
  { says: '(plus|pas|aucun*) ..2 (raison*|envie|force) de me lever', unless: 'pour aller|travail*|boulot' },
];

/** Taking leave. */
const FAREWELL: readonly DistressSign[] = [
  { says: '(mes|faire mes|dire) adieux', unless: 'collegue*|scene|equipe|usine' },
  { says: 'lettre (sur la table|a (mes|ma|mon) (KIN|parents|famille|proches))|me dit adieu' },
  { says: 'adieu (a )?(tous|toutes|tout le monde|le monde|la vie|monde|maman|papa|les amis|mes amis)' },
  { says: '(lettre|mot|message|mots) de adieu|mon dernier (message|soir|souffle|noel)$|mes derniers mots' },
  { says: '(pardon*|desole*|excuse*) ..4 (ce que je vais faire|mon geste|de partir)|(expliquer|justifier) mon geste' },
  { says: '(entendrez|entendra|entendras) plus parler de moi|(reverrez|reverra|reverras) (plus|jamais|pas)' },
  { says: '(se est|a ete retrouve*) (pendu|pendue|tue|tuee|jete*) (?!a )|(faire|fais) (pareil|comme (lui|elle))$' },
  {
    says: '(dites|dis|dire) ..4 que je (les|la|le|leur) aime*|(prenez|^prends) soin de (mes|ma|mon) |occupez vous (bien )?de (mes|ma|mon) (KIN)',
  },
];

/** Every sign that somebody may want to die or hurt themselves, from the most direct to the most indirect. */
export const DESPAIR_SIGNS: readonly DistressSign[] = [...DEATH, ...OTHER_LANGUAGES, ...HARM, ...DESPAIR, ...FAREWELL];
