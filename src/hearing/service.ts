import { withoutWhere } from '../../knowledge/where.ts';
import { phrasePattern, type WordGroups } from './phrase-pattern.ts';
import { plainText, plainWords } from './plain-words.ts';
import { stripPlainPoliteness } from './politeness.ts';

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

const groups: WordGroups = {
  WANT: '(je |on |vous |tu )?(cherche|recherche|veux|voudrais|voulais|aimerais|souhaite|peux|peut|dois|faut|pouvez|besoin de|ai besoin de|envie de|ai envie de|pour|comment|ou|avez vous|avez|as|il y a|y a t il|voir|trouver|est ce que|que|je|on|vous|tu|faire|fait|fais|me|se|aidez moi a|aide moi a|aider a|a)',
  A: '(un|une|du|de le|de la|de|des|le|la|les|mon|ma|mes|votre|vos|aux|au|a|en|dans)',
};

/** Whole messages. */
const says: readonly (readonly [Service, string])[] = [
  [
    'enrol',
    '(WANT)*(inscrire|inscription|inscriptions|inscris|inscrit|inscrite|preinscription)( (A )*(formation|formations|cours|centre|ecole|stage))?( (ou|comment|quand))?|(A )*dossier de inscription|(A )*(inscription|inscriptions) (sont |est )?(ouverte|ouvertes)',
  ],
  [
    'cost',
    '(est ce que )?(ce est |ce |cela est |ca est |vous etes |tu es )?(payant|gratuit)( ou (payant|gratuit|pas))?|combien (ca|cela|ce est|ce|ca va me) (coute|couter|coutera|est)?( (A )*(formation|formations|cours))?|combien ce est|(ca|cela) coute (combien|cher|quelque chose)|(quel est |quels sont |ce est quoi )?(A )*(prix|tarif|tarifs|cout)( de (A )*(formation|formations))?|(faut|dois je|on doit) (il )?payer',
  ],
  [
    'place',
    '(et )?(ce est|ce est situe|se trouve|est) ou|ou (ce est|est ce|ca se trouve|se trouve t on)|(ce est )?dans quelle ville',
  ],
  [
    'business',
    '(WANT)*(creer|monter|lancer|ouvrir|reprendre) (A )*(propre )?(entreprise|boite|societe|commerce|affaire|business|activite)|(WANT)*(etre |devenir |me mettre |travailler )?(a mon compte|a son compte|auto entrepreneur|autoentrepreneur|auto entrepreneuse|micro entrepreneur|micro entreprise|auto entreprise|independant|independante|freelance)',
  ],
  [
    'licence',
    '(WANT)*(passer |avoir |obtenir |financer |payer |repasser )(A )*(permis)( (de conduire|b|voiture))?|(A )?permis de conduire|(WANT)*(apprendre a |savoir )conduire',
  ],
  [
    'job-search',
    '(WANT)*(faire|refaire|ecrire|rediger|corriger|envoyer|deposer|ameliorer)*(A )*(cv|curriculum vitae|lettre de motivation|lettres de motivation|lettre de candidature)( et (A )*(cv|lettre de motivation))?|' +
      '(WANT)*(preparer |passer |reussir )*(A )*(entretien|entretiens)( (de embauche|pro|professionnel))?|' +
      '(WANT)*(A )*(offre|offres|annonce|annonces)( (de|en))? (emploi|emplois|travail|job|jobs|boulot|alternance)( (A )*(teleconseiller|teleconseillere|call center|centre de appel*|teleoperateur|vendeur|vendeuse))?',
  ],
  [
    'internship',
    '(WANT)*(faire |trouver )*(A )*(stage|stages|pmsmp)( (A )*(observation|troisieme|3eme|3e|decouverte|entreprise|immersion|ete))?',
  ],
  [
    'french',
    '(WANT)*(apprendre |aprendre |suivre |prendre |ameliorer |parler )*(A |a )*(cours )?(de |le |A )*(francais|fle|alpha|alphabetisation|remise a niveau|remise a niveau en francais|remise a niveau en maths)|(WANT)*(apprendre|aprendre) (a )?(lire|ecrire|parler)( (et|ou) (a )?(lire|ecrire|compter|parler))?( (A )*francais)?|(je )?(sais|sait) (pas|ni|mal) (bien )?(lire|ecrire)( (ni|et|ou) (lire|ecrire))?|(je )?(suis )?(illettre|illettree|analphabete)',
  ],
  [
    'handicap',
    '(et |bonjour |mais )?(je )?(suis |ai |en )?(A )*(rqth|handicap|handicape|handicapee|invalidite|invalide|situation de handicap|travailleur handicape|travailleuse handicapee|reconnaissance (de )?travailleur handicape|reconnu handicape|reconnue handicapee|autiste|autisme|asperger|tdah|dyslexique|dyspraxique|dys|sourd|sourde|malentendant|malentendante|aveugle|malvoyant|malvoyante|epileptique|epilepsie)',
  ],
  [
    'young',
    '((je )?ai ..1 ans (et )?)?(WANT)*(ai )?(arrete|arreter|quitter|quitte|lache|lacher|plus aller) (A )*(ecole|lycee|college|etudes|cours)|(je )?(suis )?(descolarise|descolarisee|decrocheur|decrocheuse|en decrochage( scolaire)?|decrochage scolaire)',
  ],
];

const patterns = says.map(([service, said]) => [service, phrasePattern(`^(${said})$`, groups)] as const);

/** « je veux m’inscrire », « c’est payant ? », « faire mon CV »: said alone. */
export function hearService(message: string): Service | undefined {
  const text = plainText(stripPlainPoliteness(plainWords(withoutWhere(message))));
  return text.length > mostLetters ? undefined : patterns.find(([, said]) => said.test(text))?.[0];
}

/** Whoever writes more tells something of their own. */
const mostLetters = 90;
