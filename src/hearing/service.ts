import { createBarePhrases } from './bare-phrases.ts';
import type { WordGroups } from './phrase-pattern.ts';

/** What people come for that the bot does not do itself: the centre does, or a public service. */
export type Service =
  | 'enrol'
  | 'cost'
  | 'place'
  | 'business'
  | 'licence'
  | 'job-search'
  | 'internship'
  | 'french'
  | 'handicap'
  | 'young';

const groups: WordGroups = { A: '(un|une|du|de|la|des|le|les|mon|ma|mes|votre|vos|aux|au|a|en|dans)' };

const says: readonly (readonly [Service, string])[] = [
  [
    'enrol',
    '(inscrire|inscription|inscriptions|inscris|inscrit|inscrite|preinscription)( (A )*(formation|formations|cours|centre|ecole|stage))?( (ou|comment|quand))?|dossier de inscription|(inscription|inscriptions) (sont |est )?(ouverte|ouvertes)',
  ],
  [
    'cost',
    '(ca est |vous etes |tu es )?(payant|gratuit)( ou (payant|gratuit|pas))?|combien (ca|cela|ce est|ce|ca va me) (coute|couter|coutera|est)?|combien ce est|(ca|cela) coute (combien|cher|quelque chose)|(faut|dois je|on doit) (il )?payer',
  ],
  [
    'place',
    '(ce est|ce est situe|se trouve) ou|ou (ce est|est ce|ca se trouve|se trouve t on)|(ce est )?dans quelle ville',
  ],
  [
    'business',
    '(mettre |travailler )?(a mon compte|a son compte|mon compte|auto entrepreneur|autoentrepreneur|auto entrepreneuse|micro entrepreneur|micro entreprise|auto entreprise)',
  ],
  [
    'licence',
    '(passer |obtenir |financer |payer |repasser )(A )*permis( (de conduire|b|voiture))?|permis de conduire|(apprendre a |savoir )conduire',
  ],
  [
    'job-search',
    '(refaire |ecrire |rediger |corriger |envoyer |deposer |ameliorer )*(A )*(cv|curriculum vitae|lettre de motivation|lettres de motivation|lettre de candidature)( et (A )*(cv|lettre de motivation))?|' +
      '(preparer |reussir )(A )*entretien( (de embauche|pro|professionnel))?|entretien de embauche|' +
      '(offre|offres|annonce|annonces)( (de|en))? (emploi|emplois|travail|job|jobs|boulot|alternance)( (A )*(teleconseiller|teleconseillere|call center|centre de appel*|teleoperateur|vendeur|vendeuse))?',
  ],
  ['internship', '(stage|stages|pmsmp)( (A )*(observation|troisieme|3eme|3e|decouverte|entreprise|immersion|ete))?'],
  [
    'french',
    '(apprendre |aprendre |suivre |prendre |ameliorer |parler )*(A )*(cours )?(A )*(francais|fle|alpha|alphabetisation|remise a niveau|remise a niveau en francais|remise a niveau en maths)|(apprendre|aprendre) (a )?(lire|ecrire|parler)( (et|ou) (a )?(lire|ecrire|compter|parler))?( (A )*francais)?|(sais|sait) (pas|ni|mal) (bien )?(lire|ecrire)( (ni|et|ou) (lire|ecrire))?|(illettre|illettree|analphabete)',
  ],
  [
    'handicap',
    'rqth|handicap|handicape|handicapee|invalidite|invalide|situation de handicap|travailleur handicape|travailleuse handicapee|reconnaissance (de )?travailleur handicape|reconnu handicape|reconnue handicapee|autiste|autisme|asperger|tdah|dyslexique|dyspraxique|dys|sourd|sourde|malentendant|malentendante|aveugle|malvoyant|malvoyante|epileptique|epilepsie',
  ],
  [
    'young',
    '(..1 ans (et )?)?(je |veux |vais |ai )*(arrete|arreter|quitter|quitte|lache|lacher|plus aller) (A )*(ecole|lycee|college|etudes|cours)|descolarise|descolarisee|decrocheur|decrocheuse|decrochage( scolaire)?',
  ],
];

/** « je veux m’inscrire », « c’est payant ? », « faire mon CV »: said alone. */
export const hearService = createBarePhrases(says, groups, 90);
