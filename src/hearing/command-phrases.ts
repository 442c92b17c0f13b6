import type { WordGroups } from './phrase-pattern.ts';

/** The groups of words that commands are made of, in plain words (see `plain-words.ts`: no elision, no « ne »). */
export const COMMAND_WORDS: WordGroups = {
  I_WANT:
    '(je )?(ai )?besoin (de|que)|(je (veux|voudrais|aimerais|souhaite|souhaiterais|prefere|prefererais|demande a|vais|peux|dois|desire)( bien)?|' +
    '(est ce que )?(je peux|puis je|peut on|on peut|tu peux|vous pouvez|pouvez vous|peux tu|pourriez vous|pourrais tu|est ce possible de)|' +
    'il faut|veux|voudrais|peux|comment|comment faire pour)',
  OOPS: '(oups|non|attends|attendez|pardon|desole|desolee|bon|ok|allez|mais|ah|oh|en fait|finalement|alors|euh|stop)',
  PLEASE: '(si il (vous|te) plait|merci|maintenant|de suite|tout de suite|un peu|please|aussi)',
  YOU: 'tu|vous|te|toi|ce bot|le bot|ce robot|ce chatbot',
  HUMAN:
    '(vrai|vraie)? (conseiller|conseillere|conseille|conseillers|conseillere|humain|humaine|quelqu un|etre humain|personne|interlocuteur|interlocutrice|' +
    'operateur|responsable|agent|employe)( humain| humaine| reel| reelle| du centre| de orientation| en chair et en os| a qui parler| pour parler| pour me aider| au telephone| de vrai| de reel| de le centre| de votre equipe)?',
  REAL_HUMAN:
    '(vraie|vrai|veritable|reelle) (personne|conseiller|conseillere|humain|gens|etre humain)|humain|etre humain|conseiller|conseillere|quelqu un|personne reelle',
  DATA: '(donnees|donnee|donne|donnes|infos|informations|info|conversation|reponses|historique|messages|discussion|compte|profil)( (perso|personnelles|personnelle|privees|sur moi))?',
  SAVE_ON:
    '(avec|sur|depuis|vers|de) (le |un |une |mon |ma |la )?(autre )?(appareil|telephone|smartphone|portable|mobile|ordinateur|ordi|pc|tablette|poste|machine)( (plus tard|portable))?',
  // « m’auto-évaluer sur le référentiel », « le test des compétences du call center ».
  ON_TRADE:
    '( (sur|avec|selon|dans|pour|de|des|du|comme)( (le|la|les|ce|un|une|mes))*( (referentiel*|metier|competences|23 competences|activites|centre de appel*|call center|telecons*|operateur*))( ..3)?)',
  ROBOT:
    'robot|bot|machine|humain|humaine|vraie personne|personne|etre humain|intelligence artificielle|ia|chatbot|ordinateur|programme|automate|chatgpt|vrai conseiller|conseiller',
  START:
    'zero|debut|le debut|depart|a zero|de zero|au debut|du debut|depuis le debut|depuis zero|depuis le depart|des le debut|de le debut',
  TITLES:
    '(les |des |ces )?((noms|titres|intitules) )?((de|des|les|les noms de) )?(metiers|metier|titres|intitules|noms)',
  GENDERS:
    '(les deux )?feminin et (au |le )?masculin|masculin et (au |le )?feminin|(aux |les |avec les )?deux genres|feminin masculin|masculin feminin',
  PUT: 'mets|mettez|mettre|met|ecris|ecrivez|ecrire|affiche|affichez|afficher|montre|montrez|passe|passez|donne|donnez|dis|dites|ecrit|parle|parlez|je prefere|je veux|je voudrais|utilise|utilisez',
  LIVE: '(moi )?(je (suis|habite|vis|reside|loge|demeure|viens)|on (est|habite|vit)|nous (sommes|habitons|vivons)|habite|vis|residence|habitant|domicilie|domiciliee)( actuellement| aussi)?( (a|en|au|aux|de|dans|sur|pres de|du cote de|cote))?( (la|le|region|ville de|province de|province du|coin de))*',
  BELGIUM: 'belgique|wallonie|belge|belgium|bruxelles|brussels|bxl|wallon|wallonne',
  BELGIAN_TOWN:
    'liege|namur|charleroi|mons|tournai|verviers|arlon|huy|dinant|wavre|nivelles|la louviere|' +
    'louviere|seraing|herstal|mouscron|ath|bastogne|marche en famenne|ottignies|louvain la neuve|waterloo|hainaut|brabant wallon|' +
    'eupen|spa|ciney|gembloux|binche|soignies|anderlecht|schaerbeek|ixelles|molenbeek|etterbeek|uccle|libramont|neufchateau|andenne|braine le comte',
  FRANCE: 'france|francais|francaise',
  FRENCH_TOWN:
    'paris|lyon|marseille|lille|toulouse|bordeaux|nantes|strasbourg|nice|rennes|montpellier|' +
    'reims|grenoble|dijon|angers|nimes|toulon|le havre|havre|saint etienne|st etienne|clermont ferrand|clermont|brest|tours|amiens|limoges|' +
    'metz|nancy|perpignan|besancon|orleans|rouen|mulhouse|caen|roubaix|tourcoing|valenciennes|dunkerque|calais|lens|arras|maubeuge|' +
    'poitiers|la rochelle|pau|avignon|le mans|annecy|chambery|bayonne|lorient|quimper|troyes|charleville mezieres|saint denis|creteil|bretagne|normandie|alsace|occitanie|ile de france',
};

/** Whole messages and the command that each gives, as `kind` or `kind:value`; the first that fits wins. */
export const COMMAND_PHRASES: readonly (readonly [command: string, says: string])[] = [
  [
    'leave',
    '(I_WANT)?(revenir|retour|retourner|reparler|parler|reprendre|continuer) (au|avec le|a le) (bot|robot|chatbot|aiguilleur|programme)|(I_WANT)?(quitter|laisser|arreter avec) (le |la |ce |cette )?(conseiller|conseillere|echange)',
  ],
  [
    'erase-data',
    '(I_WANT)?(que (tu|vous) )?(effac*|supprim*|detrui*|oubli*|enlev*|vider|vide) (tout|(toutes )?(mes|ma|les|mon|cette|la) (DATA)|(tout )?ce que ..4 (sur|de) moi|moi)( ce que ..4)?( sur moi| de moi)?',
  ],
  [
    'erase-data',
    '(tout (effacer|supprimer|oublier))|oublie moi|oubliez moi|droit a le oubli|(effacement|suppression) de(s)? (mes )?(DATA)',
  ],
  [
    'export-data',
    '(I_WANT)?(exporter|exporte*|telecharger|telecharge*|recuperer|emporter|copier|imprimer|avoir une copie de|recevoir|(une )?copie (de|des)|(un )?export (de|des)) (moi )?((toutes |tout )?(mes|ma|les|la|cette|le) )?(DATA)|exporter|export( de mes donnees)?|portabilite( des donnees)?',
  ],
  [
    'my-data',
    '(I_WANT)?(voir|consulter|lire|acceder a|montre*|recuperer|avoir|connaitre|savoir|exporter|telecharger|quelles sont|ou sont|ou vont)?( moi)?( acces a)? (toutes )?mes (DATA)()?',
  ],
  [
    'my-data',
    '(que|quoi|quelles (DATA)|quelles|quel|comment|ce que|pourquoi|combien de temps) (est ce que )?(DATA )?(YOU)? (garde*|savez|sais|sait|conserve*|enregistre*|retenez|retiens|stocke*|collecte*|faites|fais|gardez)( (vous|tu|te))?( (de|sur|comme|avec) (moi|mes (DATA)|DATA))+( sur moi)?',
  ],
  [
    'my-data',
    '(quelles )(DATA) (YOU)? (garde*|conserve*|enregistre*|avez|as|stocke*|collecte*)( (vous|tu))?( (de|sur) moi)?|(vos|les|tes) (DATA) sur moi|rgpd|vie privee et donnees|protection des donnees|confidentialite|ce est confidentiel',
  ],
  [
    'my-data',
    '(I_WANT)?((voir|avoir|faire|faites|fais|montre*) )?(moi )?(un |le |mon )?(petit )?(recap|recapitulatif|resume)( (de )?(mes (reponses|choix)|ma (conversation|discussion)|tout ce que je ai dit))?',
  ],
  [
    'my-data',
    '(est ce )?que ce que (tu|vous) (sais|savez|gardez|gardes) (de|sur) moi|(YOU) (garde*|savez|sais|conserve*) quoi (de|sur) moi',
  ],
  [
    'enter-code',
    '(je )?(ai )(recu )?(un)( (petit|autre))? code( (pour|de) (reprendre|reprise|continuer)( ..3)?)?|(I_WANT)?(entrer|saisir|taper|utiliser|mettre)( (un|le|mon|ce))? code( (pour|de) (reprendre|reprise|continuer)( ..3)?)?|(I_WANT)?(reprendre|continuer)( (avec|grace a))? (un|mon|le) code|(ou (est ce que )?)(je )?(mettre|mets|entrer|entre|taper|tape|saisir|saisis)( (le|mon|ce|un))? code',
  ],
  [
    'enter-code',
    '(I_WANT)?(reprendre|retrouver|recuperer|rouvrir) (une|mon|ma|une autre|mon autre|la) ((ancienne|autre|derniere|precedente) )?(conversation|discussion)( (precedente|de avant|de hier|commencee ..3|de la derniere fois|ancienne))?',
  ],
  [
    'resume-code',
    '(I_WANT)?(avoir |recevoir |obtenir |donne* (moi )?|voir )?(un |le |mon |votre )?(autre |nouveau )?code( (de|pour))* (reprise|reprendre)( ..3)?',
  ],
  [
    'resume-code',
    '(I_WANT)?(le |la |les |tout |on |je )?(reprendre|reprends|reprend|continuer|continue|poursuivre|finir|terminer|revenir)( (cette|la|ma|notre|ce|le))?( (conversation|discussion|chat))?( un peu)? (plus tard|demain|ce soir|une autre fois|un autre jour|tout a le heure|apres|chez moi|a la maison|ailleurs|SAVE_ON)( (plus tard|demain|ce soir|chez moi|a la maison|SAVE_ON))?',
  ],
  [
    'resume-code',
    '(I_WANT)?(changer de (telephone|appareil|ordinateur|pc|portable|tablette))|(I_WANT)?(passer|aller|basculer) SAVE_ON|(I_WANT)?(enregistrer|sauvegarder|sauver|garder|conserver|retrouver|transferer|emporter|envoyer|mettre) (cette|la|ma|notre) (conversation|discussion)( (pour (plus tard|demain|apres)|plus tard|demain|SAVE_ON))?|SAVE_ON',
  ],
  [
    'no-follow-up',
    '(I_WANT)?(plus|pas|arreter|arrete*|annuler|stop|supprimer|retirer)( (de|le|ce|mon|du|me))*( (suivi|petit mot|mot|message))( (dans|de|apres|a) ..2 (jours|mois))?( (merci|plus tard))?|(ne )?me (recontacte*|ecrive*|relance*) (plus|pas)( (dans|apres) ..2 (jours|mois))?',
  ],
  [
    'follow-up',
    '(I_WANT)?(recevoir |avoir )?(un |le )?(petit )?(mot|message|suivi) (dans|apres) ..2 (jours|mois)|(I_WANT)?(recontacte*|relance*|ecrive*) (moi )?(dans|apres) ..2 (jours|mois)',
  ],
  [
    'read-bilan',
    '(I_WANT)?(lire|voir|lis|affiche*|montre*)( moi)? (mon|le|ce) bilan( de orientation)? (ici|dans le chat|dans la discussion)',
  ],
  [
    'bilan',
    '(I_WANT)?((avoir|recevoir|obtenir|telecharger|telecharge*|imprimer|garder|ouvrir|voir|lire|donne*|montre*|fais|faites|faire|emporter) )?(moi )?(mon|un|le|ce) bilan( (de )?orientation)?( (en )?pdf|( a le ecran)|( a lire))?|bilan( (en )?pdf| (de )?orientation)?|(I_WANT)?(garder|imprimer|emporter|enregistrer|telecharger) (mes|ces|les) (pistes|resultats)',
  ],
  [
    'self-assessment',
    '(I_WANT)?((faire|passer|commencer|reprendre|continuer|refaire|lancer|fais|faites) )?((le|un|une|mon|ma|ce|votre|petit) )*(auto evaluation|autoevaluation|test|tests)(ON_TRADE)?( ((de|sur|pour) )*(le )?(auto evaluation|autoevaluation|me evaluer|(mes |les )?(competences|savoir faire)))?',
  ],
  [
    'self-assessment',
    '(I_WANT)?(me )?((auto )?(evalue|evaluer|evaluez)|autoevaluer|teste|tester|testez)( moi)?( (mes|mon) (competences|savoir faire|niveau|capacites))?(ON_TRADE)?|(I_WANT)?(faire )?(le|un) (point|bilan) (de|sur) mes (competences|savoir faire)',
  ],
  [
    'human',
    '(I_WANT)?(a )?(parler|parle|discuter|echanger|causer|communiquer|dialoguer)( directement| vraiment)? (a|avec|au)( (un|une|le|la|mon|ma|votre|de|des|ton))?( (autre|vrais|vraies))? (HUMAN|gens)',
  ],
  [
    'human',
    '(je )?(cherche|veux|voudrais|aimerais|prefere|souhaite|besoin de|donne* moi|donnez moi|passe* moi|mets moi avec|mettez moi avec|passez moi|appelle*|demande|il y a|y a t il|est ce que il y a|il me faut)( avoir| voir| rencontrer| joindre| contacter| appeler| un rendez vous avec| de un| de une)? (un|une|le|la|avec|avec un|avec une)? (quelqu un a qui parler|quelqu un qui ..3|(vraie|vrai) (personne|humain|conseiller|conseillere)|humain|etre humain|conseiller|conseillere|conseille|quelqu un de (reel|vrai|humain)|interlocuteur)( (au telephone|humain|humaine))?',
  ],
  [
    'human',
    '(un|une|le|la|mon|des)? ((vraie|vrai|veritable) (personne|conseiller|conseillere|humain|etre humain)|conseiller|conseillere|etre humain|conseiller humain|personne reelle)|(un|une|des) (humain|humains)|quelqu un',
  ],
  [
    'human',
    '(I_WANT)(avoir|parler) (un|une|a un|a une) (REAL_HUMAN)|(vos|les) coordonnees( (du|de le) centre)?|(I_WANT)?(contact*|joindre|appeler|rencontrer|voir|telephoner a)( (un|une|le|la|avec|a|au|votre|mon|avec un|avec une|quelqu un de))* (HUMAN|centre|centre de formation|organisme|equipe)',
  ],
  [
    'human',
    '(I_WANT)?(me )?(rappelez|rappelle|rappeler|rappele|appelez|appeler) (moi|nous)?( (au telephone|plus tard|demain))?|(I_WANT)(que )?(on me rappelle|etre (rappele|rappelee|contacte|contactee|appele|appelee)|vous me rappeliez|me rappeler)|(etre|que on me) (rappele*|contacte*)',
  ],
  [
    'human',
    '(I_WANT)?(avoir |prendre |obtenir |fixer |un )*(rendez vous)( (avec|au|a) ..4)?|(quel est |donne* moi |I_WANT (avoir |connaitre )?)?(votre|le|ton) (numero|telephone|tel|numero de telephone|numero de tel|contact|adresse|mail|email)( (du|de) (le )?(centre|conseiller))?',
  ],
  [
    'restart',
    '(I_WANT)?(tout |on |je )?(recommence*|reprend*|repart*|redemarre*|reprenons|repartons|recommencons)( (tout|a|de|au|du|depuis|des))*( (START))?( (tout))?',
  ],
  [
    'restart',
    'reset|restart|restart please|reinitialis*|(a|de|remise a|remettre a|tout remettre a) zero|(une )?nouvelle (recherche|conversation|discussion|session)|(I_WANT)?(retourner|revenir|aller|retour) au (debut|depart)|retour (a le )?depart',
  ],
  [
    'change-answer',
    '(I_WANT)?(changer|change|modifier|modifie|corriger|corrige|revoir|rectifier|retirer|enlever) (une|des|mes|certaines|plusieurs|une autre|une de mes|les) (autre |autres )?(reponse|reponses)( de avant| precedentes)?|(I_WANT)?(changer|modifier|corriger|rectifier) ce que je ai (dit|repondu|coche|mis)|(I_WANT)?changer de diplome|(mes|vos) reponses (a|sont a) (changer|corriger)',
  ],
  [
    'what-if',
    '(et )?(que est ce qui|que est ce qu|ce qui|quoi|qui|est ce que quelque chose|que est ce que) (changerait|changera|change|modifierait|bougerait|inverserait|ferait changer|ferait bouger|peut changer|pourrait changer|fait changer|modifie)( (le ordre|la liste|le classement|les (premieres )?pistes|mes pistes|vos pistes|le resultat|les resultats|la premiere piste))( (des|de mes|de ces) (pistes|metiers))?',
  ],
  [
    'what-if',
    '(I_WANT)?(changer|change|modifier) (le ordre|le classement)( (des|de mes|de ces) (pistes|metiers))?|comment (je peux |on peut |faire pour )?(changer|faire changer|modifier) (le ordre|le classement|les (premieres )?pistes|mes pistes)( (des|de mes) (pistes|metiers))?|(et )?si (je (changeais|change|repondais|reponds) )(une reponse|autrement|autre chose|ma reponse)',
  ],
  [
    'back',
    '(I_WANT)?(faire |un )*(retour|retour en arriere|retour arriere|reviens|revenez|revenir|revient|retourner|retourne|back|precedent|precedente|arriere|marche arriere)( (en arriere|a la|au|a|le))*( (question|etape|reponse|ecran|message|choix))?( (precedente|precedent|de avant|davant|avant))?',
  ],
  [
    'back',
    '(la |une )?(question|etape|reponse|page) (precedente|de avant)|(en|un pas en|une etape en) arriere|(je )?(me )?suis trompe*( de (reponse|bouton|choix|case))?|me suis trompe*|(I_WANT)?(changer|modifier|corriger|refaire|changer de|annuler) (ma|la|cette|ma derniere|la derniere|de) reponse( precedente)?|(I_WANT)(corriger|modifier)|mauvaise reponse|fausse manoeuvre|mal repondu|erreur de (reponse|clic|choix|frappe)|(je )?ai mal (repondu|clique)',
  ],
  [
    'cancel',
    '(I_WANT)?(tout )?(annul*|laisse* tomber|laissons tomber|cancel|stop|stoppe|stoppez|abandonn*|arrete|arretez|arreter|arretons)( (tout|ca|cela|la|ici|moi ca|le questionnaire|les questions|cette question))?|on (arrete|annule|laisse tomber|abandonne|stoppe)( (tout|la|ca|ici))?|je (arrete|annule|abandonne|stoppe)( (la|tout|ici))?|tant pis|laisse tombe|oublie ca|peu importe laisse*',
  ],
  [
    'end',
    'fin|fini|termine|(je |I_WANT )?(quitter|terminer|finir|fermer|quitte)( (la|cette|le|ce|de la|du))?( (conversation|discussion|chat|chatbot|fenetre|questionnaire))?|ce est (fini|termine|tout|fini pour (moi|aujourd hui)|tout pour (moi|aujourd hui|le moment|cette fois))|je (ai|suis) (fini|termine)|(on |je )(termine|finit|finis)( la)?|exit|quit|fin de (la )?(conversation|discussion)|end',
  ],
  [
    'why:1',
    '(mais |et )?pourquoi (est ce que )?((la|le|cette|ce|ma|votre|numero|piste|metier) )*(1|premiere|premier)( (piste|metier))?',
  ],
  [
    'why:2',
    '(mais |et )?pourquoi (est ce que )?((la|le|cette|ce|ma|votre|numero|piste|metier) )*(2|deuxieme|seconde|second)( (piste|metier))?',
  ],
  [
    'why:3',
    '(mais |et )?pourquoi (est ce que )?((la|le|cette|ce|ma|votre|numero|piste|metier) )*(3|troisieme)( (piste|metier))?',
  ],
  [
    'why',
    '(mais |et |expliqu* (moi )?|dis moi |dites moi |savoir |I_WANT savoir )?(pourquoi|pour quelle raison|pour quelles raisons)( (ca|cela|donc|moi|celui la|celle la|eux))?( (ces|ce|cette|cet|cettes|ceux|le) (metier|metiers|choix|question|questions|piste|pistes|proposition|propositions|resultat|resultats|formation|formations|reponse|ordre|classement|liste))?( (la|ci))?( (la|le|numero|piste))*( (1|2|3|premiere|premier|deuxieme|troisieme))?',
  ],
  [
    'why',
    '(et |mais )?pourquoi (est ce que )?(YOU)? (me |tu me |vous me )?(propos*|demand*|conseill*|recommand*|suggere*|dites|dis|donne*|pose*|poses|montre*|choisi*|parle*)( (tu|vous|moi))?( (ca|cela|ce|cette|ces|cet|celui|ces|celle|la|les|le|de))*( (metier*|question*|piste*|choix|proposition*|formation*|resultat*|la|ci))*( ..3)?$|(ce est quoi|quelle est) la raison',
  ],
  [
    'why',
    'comment (est ce que )?(YOU)? (avez|as|a|choisissez|choisis|fait*|calcule*|trouve*)( (vous|tu))?( (choisi|trouve|calcule|fait|decide|classe))?( (ca|cela|ces|ce|les|la|cette|le|votre))*( (metier*|piste*|choix|liste|classement|resultat*|score))?|(sur quoi|de ou) (est ce que )?(YOU)? (vous |te )?(basez|base|bases|viennent|vient)( (vous|tu))?( (ces|ce|ca|cela))?( (metiers|pistes|resultats|propositions))?|expliqu* (moi )?(ce|ces|cette|votre|ton|tes|vos|le|les) (choix|resultat*|proposition*|classement|piste*|score)',
  ],
  [
    'about',
    '(mais |et )?(qui|ki) (es|etes|est) (tu|vous|ce)|(qui|que) (es tu|etes vous)|(mais )?(tu|vous|te) (es|etes) (qui|quoi|ki)( toi| vous)?|tu es (qui|ki|quoi)( toi)?|ce est (qui|quoi)( ce (bot|robot|site|truc|chatbot))?( ici)?|tu qui|te ki|qui parle|a qui je (parle|ai affaire)|(je|avec qui) (parle|discute) (a|avec) qui|presente toi|presentez vous',
  ],
  [
    'about',
    '(est ce que |dis moi |mais |et )*(je (parle|discute|suis en train de parler)|suis je (en train de parler|face)|(tu|vous|te|ce) (es|etes|est|sont)|(es|etes) (tu|vous)|est ce)( (vraiment|bien|juste|que|seulement|toujours))*( (a|avec|en train))?( (un|une|le|la|de le|des|vrai|vraie))* (ROBOT)( (ou|ou bien) (un |une )?(ROBOT))?',
  ],
  [
    'about',
    '(comment|quel est) (tu|vous|te|ton|votre) (te |vous )?(appelle*|nom|prenom)( (tu|vous))?|(tu|vous) (te |vous )?appelle* comment|comment (te |vous )appelle* (tu|vous)|(quel est )(ton|votre) (nom|prenom)|(ton|votre) (nom|prenom)',
  ],
  [
    'help',
    '(a le )?aide|a le aide|help|help me|aide* moi|aidez moi|aider moi|me aider|(tu|vous) (peux|pouvez) me aider|(pouvez vous|peux tu|I_WANT) (me aider|de le aide|de aide|aide)|(je )?(ai )?besoin de (aide|un coup de main|votre aide|ton aide)|de le aide|un peu de aide|(je suis )?(perdu|perdue) (aide*|aidez)( moi)?|menu aide|mode de emploi',
  ],
  [
    'help',
    '(je )?(comprends|comprend|comprendre) (rien|pas)( (comment )?(ca|cela|tu|vous) (marche|fonctionne*|marches))?( (ce que je dois (faire|repondre)|(la|votre|ta|cette) question))?|((je )?sais pas )?comment (ca|cela|tu|vous) (marche*|fonctionne*)|(tu|vous) (fais|faites) quoi( ici)?|(que|quoi|ce que|que est ce que) (est ce que )?(tu|vous)? (peux|pouvez|sais|savez|peut)( (tu|vous))? faire( (pour moi|ici))?|(tu|vous) (sais|savez|peux|pouvez|sers|servez)( faire)? (quoi|a quoi)|(tu|vous) (sers|servez) a quoi|a quoi (tu|vous) (sers|servez|sert)|comment (je fais|faire|on fait|utiliser ca)|que dois je faire|je (dois )?(fais|faire) quoi( la| ici| maintenant)?|ca (sert|marche) (a quoi|comment)|(quelles sont|ce est quoi) les commandes|commandes|(retour au )?menu( principal)?',
  ],
  [
    'set-register:vous',
    '(I_WANT)?(que (on|vous|tu) (se |me )?)?(me )?(vouvoie*|vouvoye*|vouvoyons|vouvoie)( (moi|nous|se))?|on peut se vouvoyer|on se vouvoie|se vouvoyer|(je prefere |I_WANT )?le (vouvoiement|vous)|vouvoiement|(dites|dis) moi vous|(me )?tutoie* (moi )?pas|me (tutoyez|tutoie*) pas|pas de tutoiement|arrete* de me tutoyer',
  ],
  [
    'set-register:tu',
    '(I_WANT)?(que (on|vous|tu) (se |me |nous )?)?(me |se |nous )?(tutoie*|tutoye*|tutoyons)( (moi|nous))?|(on |tu |vous )?(peut|peux|pouvez) (se|me) tutoyer|on se tutoie|(je prefere |I_WANT )?le (tutoiement|tu)|tutoiement|(dites|dis) moi tu|(tu|vous) (peux|pouvez) me (dire tu|tutoyer)|(on peut|I_WANT|on) (se )?dire tu|on se dit tu',
  ],
  ['set-titles:both', '(PUT)?( moi)?( (TITLES))?( (au|le|a|en|aux))? (GENDERS)'],
  [
    'set-titles:feminine',
    '((PUT)?( moi)?( (TITLES))? (au|en) feminin)|(PUT)( moi)?( (TITLES))?( (au|le|en))? feminin|(PUT)?( moi)?( (TITLES))( (au|le|en))? feminin*',
  ],
  [
    'set-titles:masculine',
    '((PUT)?( moi)?( (TITLES))? (au|en) masculin)|(PUT)( moi)?( (TITLES))?( (au|le|en))? masculin|(PUT)?( moi)?( (TITLES))( (au|le|en))? masculin*',
  ],
  ['set-country:BE', '(LIVE)(BELGIUM|BELGIAN_TOWN)( (en )?(belgique|wallonie))?|(en |la )?(BELGIUM)'],
  ['set-country:FR', '(LIVE)(FRANCE|FRENCH_TOWN)( (en )?france)?|(en |la )?france'],
];
