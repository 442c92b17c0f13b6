/** Everyday words, each near a word of the trade for which it must not be taken: « enfin » is no « engin ». */
export const everydayWords = `
  acides acier after agresse agressent aidez aimez allaient allais allez annule apnee appartement appelez applique
  appliquent applis apportent apprentie approchent approfondir appuyer aptitude arretez articulent artisanat assumer
  asthmatique astronome attendent audio augmentation aurait aurez auteur autiste autistes avais aviez avons bague
  baies balle basse berges blanche boule boulet brosser cache cacher cages camps caracterise carrefour casse casses
  caviste cense cerises chalutier chargent chauffer chene cherchaient cherchez chevre chlore choisi choisie choisis
  chromage chute cidre cimetiere cimetieres claque claquer close cloture clotures cloud cochez coder collection
  colos combine comedie commander communale compagnon competents comportent compote comprenait concernent conclu
  conditionner confirmez connaissons connectez conseillez constante constitue contactez conteneurs continuez
  contribuer convaincue correction correctives costumier coule coupent couronnes coutume couverte couverts couvre
  creme crient crime crois croitre croque cuite culturels debat debrouillard decede deces decourage depassent
  deploient derangent descendre dessinent dessous detenir developpent devraient dimension directive dispositif
  dispositifs douleur econome economique effacez egalement elever embaumeur emergence empailler empechent encre
  enfin enregistrent entremets entrent envoyez equides equipees ergonome espece essayez essence essuyer etabli
  etablit etais etant evacuer evaluent evier evoque export exporter expressos fasse fauves felicite ferai ferais
  feriez ferree ferrees fiance flacons flics flutes foins forcent forer forge forger forges format franchise frites
  fusionner fusionnes garantit gardez gavage gendre generative grandi grandit grange grele grippe haute hauteurs
  historien hiver honte huile humour identifie impatience infographie injustice intersection interviews laissera
  laissez largement laser lasse lavage lentement levre lisait listez locution login macro maintenant maire maladif
  mamie manche manege manier mardi marin marins masque masques massage massages matchs medicinales metrer mettez
  mettrai modalites monstre montrent monuments moule moules natation obtiens onglet oracle osier ouvrez paille pairs
  pales papys paris partagent parts passez paysage paysages peche pensez pensionnee pente perfusion perimetre
  perruques pertinent pertinente pieges pique piqure plaignent plaine planete plastique plastiques pliage poils
  poker pommiers portent posee posez pouce precarite precedent preconise preferons prescrire prestation proces
  projection promo propos psychiatre psychiatrique psychologue quais quant rabot raccourcir raccourcis rails raisin
  rangeais rappelez rapprocher rassurer recemment recenseur rechange rechargez recourt recrutaient reduire refais
  refugie regente reiki releveur remarcher rembourrer remercie remorque remplis rencontrent rentrer reparler repars
  repeindre replies requierent reservent residences respectent ressemblera ressent retire reussi reussie reussissant
  reviens revit revoit robes roches rouge routes sable sache saler sales saute sauteur sauvent savait savez savon
  scolarise secouriste selles serieuse short sigle sigles singes societales soigneux solaires soldes sotte souffre
  souris soutes soyez speciales specialisent stade stades stores stylisme subite suffi suffisait supprimez survivant
  taire tasse tchao technologue tempo textes thermes tiens tireur tonnes traduisez traire transitant transmettrais
  travaillaient travaillons triais trompe troupe truck valent valise velociste ventre verifiez verrai verre verres
  verte vertu viens vigie violences virage virer vitre voient voter voyant voyez wallonne wallonnes zones
`;
