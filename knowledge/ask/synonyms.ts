import { familyOf } from '../search/stem.ts';

/** Words that questions use for one another, one group a line: comparing takes them for the same. */
const groups = `
  salaire remuneration paie paye payes payee paiement gagner gagne gagnent gagnerai toucher touche toucherai revenu revenus smic remunere remuneres salarial
  prime primes bonus treizieme
  conges conge vacances rtt
  horaire horaires heures heure plage plages amplitude
  finir finit finissent terminer termine terminent sortir quitter-le-bureau debauche fin
  commencer commence commencent debuter debute demarrer demarre embaucher-matin
  tard tardif tardifs
  soir soiree soirees nocturne
  nuit nuits nocturnes
  weekend samedi samedis dimanche dimanches week
  ouvrir ouvert ouverts ouverte ouvertes ouvrent ouverture fermer ferme fermes fermeture ferment
  planning plannings roulement roulements emploi-du-temps agenda calendrier
  assis assise siege chaise posture position debout
  casque ecouteurs micro oreilles oreillette
  bureau bureaux salle salles locaux piece
  ecran ecrans moniteur ordinateur ordinateurs ordi pc
  bruit bruyant bruyante bruits brouhaha sonore
  stress stressant stressante stresser stresse nerveux nerfs angoissant
  pression tension tendu tendue
  fatigant fatigante fatigue epuisant usant ereintant penible penibilite dur dure crevant reposant reposante tranquille tranquilles
  rythme cadence vitesse vite rapide rapides rapidite enchainent enchainer repit souffler arret nonstop
  objectif objectifs but buts cible cibles quota quotas
  indicateur indicateurs performance performances rendement mesurer mesure mesures mesurees resultat resultats chiffree chronometrer chronometre chronometrent minuter evalue evalues juge juges jugee note notes
  surveiller surveille surveillance controler controle controles flique espionne espionner
  ecoute ecouter ecoutes ecoutent ecoutee enregistre enregistrer enregistrement
  avertir averti avertie prevenir prevenu prevenue informer-client
  collegue collegues coequipier coequipiers camarades
  equipe equipes groupe groupes
  isole isolee solitaire seul seule seuls
  ambiance atmosphere
  diplome diplomes diplomee brevet bac baccalaureat certificat-etudes parchemin
  etudes etude-scolaire scolaire scolarite ecole lycee
  titre titres certification certifications certificat certificats attestation attestations reconnaissance reconnaissances papier papiers cqp
  niveau niveaux
  obligatoire obligatoires obligation obligations oblige obligee exige exiges exigee exigent imperatif requis requise necessaire indispensable impose imposee
  loi legal legale legales legalement reglemente reglementee droit juridique juridiques juridiquement
  prerequis conditions-acces
  acceder acces accessible entrer integrer rentrer
  experience experiences vecu pratique ancien anciennete
  valider validation valide faire-valider certifier reconnaitre reconnu reconnue attester prouver preuve preuves vae vdc
  formation formations former formes forme cours cursus stage apprentissage apprendre enseignement seformer formateurs
  organisme organismes ecole-formation
  universite fac facs universites universitaire universitaires semestre semestres
  duree dure durent durer longue long longueur
  prix tarif tarifs cout couts couter coute coutent gratuit gratuite payant payante
  financer finance financement financee cpf rembourse remboursee rembourser aide-financiere bourse subvention
  inscrire inscription inscriptions session sessions rentree
  langue langues bilingue bilingues polyglotte trilingue
  neerlandais flamand
  qualite qualites atout atouts aptitude aptitudes vertu vertus
  caractere temperament personnalite profil profils comportement comportements
  patient patiente patience patients
  calme calmes zen sang-froid
  ecrire redige rediger redaction ecrit orthographe fautes faute
  parler parle parlent exprimer expression oral orale elocution diction voix ton debit
  empathie empathique comprehensif psychologie emotion emotions emotionnelle
  humain humains humaine humaines
  timide timidite reserve introverti
  resilience resilient resiliente resilients perseverer perseverance perseverant tenace tenacite rebondir relever
  echec echecs refus refuser refuse refusent non-merci rembarrer
  autonome autonomie independance
  creatif creative creativite imagination
  critique critiques reproche reproches remarque remarques desagreable desagreables
  gueulent gueule gueuler insulte insulter insultes agressif agressive agresser enerve enervee colere fache fachee mecontent mecontente mecontents rale raler raleurs hurle crie conflit conflits conflictuel conflictuels houleux
  plainte plaintes reclamation reclamations plaindre plaint plaignent plaignant
  imprevu imprevus inattendu inattendue inattendues surprise
  secret confidentiel confidentialite confidentielles discretion repeter raconter divulguer
  argumenter argument arguments convaincre persuader convaincant
  objection objections
  script scripts texte-appris canevas trame
  reciter recite coeur
  consigne consignes directive directives procedure procedures protocole regle-interne
  improviser spontane liberte libre
  saisir saisie encoder encodage
  comprendre compris comprehension comprise comprend capter
  taper clavier dactylo frappe
  logiciel logiciels outil outils programme programmes application applications appli crm
  technologie technologies technologique numerique digital digitalisation digitaliser digitale
  informatique informaticien bureautique
  robot robots machine machines ia chatbot chatbots automate automates chatgpt algorithme intelligence-artificielle artificielle
  automatiser automatisation automatise automatisee automatisees automatique
  remplacer remplace remplaces remplacement remplacera piquer disparaitre disparait disparition supprimer suppression supplanter menace menacee condamne tuer
  delocaliser delocalisation delocalises delocalisations delocalise etranger offshore maroc tunisie madagascar ailleurs
  canal canaux moyen-de-contact media medias
  mail mails email emails courriel courriels courriers courrier lettre lettres
  chat tchat messagerie-instantanee whatsapp messenger
  reseaux sociaux facebook instagram
  entrant entrants inbound reception recevoir recoit recoivent receptionner arrivent reception-appels
  sortant sortants outbound emission emettre emis emet emettent demarcher demarchage prospecter prospection phoning
  vendre vente ventes vend vendent vendeur-tel fourguer ecouler
  enquete enquetes sondage sondages questionnaire
  client clients clientele consommateur consommateurs interlocuteur interlocuteurs usager usagers
  fideliser fidelisation fidele fidelite retention revenir garder-clients
  commande commandes
  urgence urgences urgent urgente urgents detresse danger
  transferer transfert renvoyer renvoi rediriger orienter orientation aiguiller passer-la-main referer dispatcher dispatching
  rappeler rappel relancer relance recontacter
  rendezvous rdv
  additionnelle additionnel complementaires supplementaires cross-selling croisee
  documentation documents document
  administratif administrative administratives administratifs paperasse paperasserie formulaire formulaires
  tache taches mission missions activite activites role roles fonction fonctions attribution responsabilites responsabilite
  competence competences savoirfaire capacite capacites
  connaissance connaissances savoirs theorie
  contrat contrats cdi cdd embauche-fixe
  interim interimaire interimaires temporaire
  partiel mitemps temps-partiel
  employeur employeurs patron patrons entreprise entreprises societe societes boite boites firme firmes recruteur recruteurs
  prive privee prives public publics publique administration etat commune
  externe externalise externalisee externaliser tiers sous-traitant sous-traitance soustraitance prestataire
  interne internes dedie dediee integre integree
  secteur secteurs branche branches domaine domaines
  recruter recrute recrutent recrutement recrutements embaucher embauche embauchent embauches engager engage engagent engagement
  penurie manque manquent manquait rare rares introuvable carence
  recherche recherches cherche cherchent demande-forte demandes demande prise convoite
  offre offres annonce annonces
  partir part partent depart departs quitter quittent demission demissionner demissionnent turnover rotation restent rester reste va-et-vient
  chomage chomeur chomeuse chomeurs demandeur inactif
  critere criteres
  entretien entretiens
  evoluer evolution evolutions evoluent progresser progression promotion grimper monter carriere carrieres avancement galon echelon debouche debouches suite
  superieur superieurs hierarchie hierarchique
  tremplin springboard marchepied
  specialise specialisee specialises specialiser specialisation specialite pointu pointue expert expertise
  mobilite mobilites reconversion reconvertir reorienter reorientation rebondir bifurquer passerelle passerelles changer-metier
  voisin voisins proche proches similaire similaires apparente
  banque bancaire bancaires banques
  assurance assurances assureur
  maintenance depanner depannage reparer reparation panne pannes dysfonctionnement incident
  telemaintenance helpdesk hotline assistance
  standard standardiste
  accueil accueillir
  avenir futur demain perspective perspectives lendemain prochaines
  facteur facteurs cause causes moteur raison raisons motif motifs pourquoi
  donnees rgpd data vie-privee
  immediat immediate immediatete instantane instantanee tout-de-suite impatient impatients
  nouveau nouveaux nouvelle nouvelles inedit inedits inedite inedites emergent emergents emergence emerger apparaitre apparaissent naissent naitre
  visiophone visio
  svi vocal vocaux serveur-vocal
  norme normes iso afnor
  image reputation cliche idee-recue prejuge usine
  nom noms appellation appellations intitule intitules synonyme synonymes denomination designation
  pareil identique meme equivalent
  code codes numero reference references matricule
  date dater annee ancien-document vieux vieille
  appuie appuyer base bases source sources inspire inspirer inspiration
  lire lecture etude etudes-forem ouvrage
  nombre nombres effectif effectifs quantite
  pourcentage proportion taux part-de quelle-part
  hausse baisse augmentation augmenter augmente diminuer diminution diminue montait baissait croissance progressait
  sexe femme femmes homme hommes fille filles
  taille dimension grandeur
  age ages ans-limite vieux-age
  encadrer encadre encadrement manager managers manage management diriger dirige dirigent chef chefs cheffe responsable responsables commander commande-equipe
  motiver motivation motive animer anime animation
  reunion reunions briefing
  impaye impayes facture factures dette dettes creance creances debiteur debiteurs echeancier echelonnement recouvrement recouvrer
  satisfaction satisfait satisfaits satisfaites insatisfaction content contents
  pedagogique pedagogiques pedagogie enseigner
  elearning e-learning micro-learning gamification ludique jeu jeux classe presentiel
  statistique statistiques matheux maths mathematiques chiffres calcul calculs
  prevoir prevision previsions anticiper estimer
  conge-equipe absences absents absent
  tutoriel tutoriels guide-depannage notice notices mode-emploi manuel manuels guides
  developpeur developpeurs developpement conception concepteurs
  vulgariser simplifier simplement simple
  polyvalent polyvalente polyvalence polyvalents hybride hybridation
  frontiere frontieres
  panier montant
  accessible-handicap accessibilite sourd sourds malvoyant malvoyants handicap handicape handicapee handicapes
  communaute forum entraide
  omnicanal multicanal
  vie-familiale enfant enfants famille maman papa parent parents
  covid pandemie crise sanitaire corona virus coronavirus tracing confinement
  province provinces region regions geographique
  compagnie compagnies aerienne aeriennes avion vol
  voyage voyages tourisme touristique touristiques
  guide-touristique accompagnement accompagner accompagnateur
  secretariat secretaire secretaires
  unite unites uc
`;

const canonical = new Map(
  groups
    .trim()
    .split('\n')
    .flatMap((line) => {
      const words = line
        .trim()
        .split(/\s+/)
        .filter((word) => !word.includes('-') || word.includes('learning') || word === 'cross-selling');
      const name = familyOf(words[0] ?? '');
      return words.map((word) => [familyOf(word.replace('-', '')), name] as const);
    }),
);

/** The meaning that a word family shares with others, marked so that it is no word; undefined: it stands for itself. */
export function meaningOf(term: string): string | undefined {
  const name = canonical.get(term);
  return name === undefined ? undefined : `${meaningMark}${name}`;
}

/** Begins every meaning, and no word. */
export const meaningMark = '#';
