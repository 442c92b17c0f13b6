/**
 * The ideas that words of distress, and words near them, stand for; `suicid*` matches a beginning. Plain words (see
 * `plain-words.ts`). Trained weights are named after these ideas: change one, then train again (`npm run train`).
 */
export const DISTRESS_IDEAS: Readonly<Record<string, string>> = {
  self: 'je me moi mon ma mes',
  somebody: 'il elle ils elles on quelqu type homme inconnu',
  'near-one':
    'mari femme conjoint* compagn* copain copine mec ex pere mere papa maman frere soeur oncle tante beau cousin* ami amie amis meilleur* voisin* parents famille proches grand daron* belle pote tonton padre papy mamie',
  child: 'enfant* fils fille filles bebe* petit petite petits ado gamin* gosse* fiston nourrisson eleve',
  'at-work': 'patron* chef* manager* collegue* client* employeur* superieur* direct* recruteur* equipe',
  wish: 'veux veut veulent voudrais voudrait aimerais aimerait envie* souhait* prefer* reve prie voulais voulait vouloir desir*',
  will: 'vais va decide* pret prete compte ferai vont',
  thought: 'pens* idee* songe hesit* imagine envisag*',
  none: 'plus pas jamais rien aucun* sans personne',
  death: 'mour* mort* meur* crev* deced* defunt* cadavre enterrement tombe cercueil',
  kill: 'tuer tue tues suicid* pendre pend* pendu* flinguer flingue buter bute noyer immoler supprimer egorg* poignard* descendre',
  end: 'finir fin fini finisse termin* arret* stop cesse cesser definit*',
  leave: 'dispar* partir pars parte partie quitt* rejoindre retrouver absent eteindre effac* aller',
  life: 'vie vivre vis vivant* exist* monde terre respir* survi*',
  sleep: 'dormir endormir reveill* sommeil',
  pain: 'souffr* doul* mal calvaire enfer desespoir desesper* detresse',
  drug: 'cachet* medoc* medic* comprim* somnif* plaquette* pilule* javel boite boites doliprane* xanax lexomil overdose alcool calmants tranquil* antidep* insuline poison avale* gobe* ingere*',
  weapon: 'arme* fusil couteau* flingue* pistolet carabine balle lame* rasoir* cutter hache machette corde ciseaux',
  height: 'pont ponts toit toits fenetre* balcon vide falaise immeuble tour viaduc rebord',
  rails: 'train* metro rails rer tram camion voie* seine canal fleuve riviere ravin',
  jump: 'saut* jet* lancer foncer plonger basculer',
  cut: 'coup* taillad* scarif* mutil* saign* sang veine* entaill* brul* griff* automutil* ouvert poignet* bras cuisse*',
  blow: 'frapp* tape* tapent bat batt* battu* cogn* gifl* tabass* etrangl* claque* baffe* raclee coups violent* violen* maltrait* brutal* sequestr* enferme* torture* secoue* pousse* insult*',
  abuse: 'viol viole violee violer viols touch* abus* attouch* agress* inceste sexuel* couche* coucher force* forcee',
  fear: 'peur terrifi* effray* danger menac* terreur tremble cache* suit poursui* harcel*',
  rescue: 'aide* aider aidez secours urgence* vite police samu pompiers ambulance sos 15 112 17 18',
  now: 'soir demain nuit maintenant bientot aujourd ce cette immediat* heure heures',
  body: 'coeur poitrine inconscient* malaise bouge respire conscience evanoui* convuls* avc crise hemorrag* etouff* cyanose tombe* vomi*',
  farewell: 'adieu* pardon* lettre dernier* derniere* desole* message mot',
  missed: 'regrett* pleur* manqu* aim* soulag* mieux debarrass* poids fardeau trop charge',
  hope: 'espoir issue sens but raison* force* courage gout avenir solution bon quoi',
  work: 'travail* boulot* emploi* job* metier* poste* usine* bureau* entreprise* interim cdi cdd contrat* stage* chomage cv entretien* entrepot taf bosse* carriere profession* secteur restauration vente horaires salaire* paye paie commerce',
  trade:
    'pompier* policier* gendarme* ambulancier* infirm* psycholog* educat* assistant* soignant* agent* conduct* technicien* thanato* securite* medecin* secouriste* vendeu* coiffeu* boucher* cuisin* conseiller* juriste avocat* vigile* sauveteur*',
  learn:
    'formation* devenir etud* concours diplome* apprend* apprent* apprendre ecole bac cap bts permis qualif* orient*',
  others: 'gens personnes victimes jeunes femmes patients autres malades animaux public beneficiaires',
  care: 'prevention prevenir accompagn* ecoute* lutter* aidant* sauver proteger soigner soins',
  'fed-up': 'marre assez ras saoule* plein bout craque peux supporte fatigue* epuise* degoute* las lasse',
};
