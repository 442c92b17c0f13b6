import { phrasePattern, type WordGroups } from './phrase-pattern.ts';
import { plainText, plainWords } from './plain-words.ts';

const GROUPS: WordGroups = {
  ARTICLE: '(un|une|de un|de une|de|du|de la|le|la|les|des|mon|ma)',
  ILLNESS:
    '(cancer|cancers|diabete|epilepsie|sida|vih|sclerose|depression|bipolarite|schizophrenie|burn out|burnout|endometriose|fibromyalgie|asthme|parkinson|hepatite|leucemie|tumeur|psychose|anorexie|boulimie|avc|infarctus|maladie|maladie chronique|maladie grave|maladie rare|problemes de sante|soucis de sante|crises de epilepsie|crises de angoisse|troubles psychiques|addiction)',
  ILL: '(malade|diabetique|epileptique|seropositif|seropositive|depressif|depressive|bipolaire|schizophrene|asthmatique|enceinte|anorexique|alcoolique|toxicomane|cancereuse|cancereux)',
  BELIEVER:
    '(musulman|musulmane|catholique|chretien|chretienne|juif|juive|protestant|protestante|bouddhiste|hindoue|hindouiste|athee|croyant|croyante|evangelique|temoin de jehovah|orthodoxe)',
  PARTY: '(rn|fn|lfi|ps|pcf|npa|udi|modem|reconquete|parti ..2)',
  UNION: '(cgt|cfdt|fo|cftc|unsa|sud|fgtb|csc|cgslb)',
  PEOPLE:
    '(algerien*|marocain*|tunisien*|maghrebin*|africain*|senegalais*|malien*|congolais*|camerounais*|ivoirien*|turque|turc|kurde|portugais*|italien*|espagnol*|polonais*|roumain*|arabe|antillais*|asiatique|chinois*|vietnamien*|comorien*|haitien*|libanais*|syrien*|afghan*|ukrainien*|russe|tsigane|gitan*|kabyle|berbere|rom|etrangere)',
};

const I_AM = 'je (suis|etais|reste) (tres |un |une |aussi |devenu |devenue )?';

/** What a person tells of themselves, and of nobody else: a métier, a relative or those one cares for are no detail. */
const HEALTH = pattern([
  '(je (ai|avais|fais|souffre|souffrais)|je (ai eu|ai fait)) (ARTICLE)?(ILLNESS)',
  '(avec )?(mon|ma|mes) (ILLNESS)',
  `${I_AM}(ILL)`,
  'je suis (atteint|atteinte|soigne|soignee|suivi|suivie) (de|par|pour) (ARTICLE)?(ILLNESS|psy|psychiatre|psychologue)',
  'je (prends|suis sous) (des |un |mon )?(traitement|traitements|medicaments|antidepresseurs|anxiolytiques|insuline|methadone|lithium)|je suis en (traitement|chimio|ald|depression|burn out|burnout|arret maladie|cure)|je fais (une|de la) chimio',
  'je (me suis fait|vais me faire) (operer|avorter)|je suis une (fiv|pma)|je (fais|suis en) (une )?(fiv|pma)',
]);

const OTHER = pattern([
  `${I_AM}(de (confession|religion) )?(BELIEVER)`,
  'je (porte|mets|garde) (le|un|mon) (voile|hijab|kippa|turban)|je (fais|respecte) (le ramadan|la priere|mes prieres|le shabbat|le sabbat)|ma religion|mes convictions religieuses',
  'je (vote|votais|ai vote|voterai)|je suis (de|tres a|a|plutot de|plutot a) (la )?(extreme )?(droite|gauche)$|je suis (de|a) (la |le )?extreme (droite|gauche)|je suis (communiste|socialiste|macroniste|insoumis|insoumise|royaliste|anarchiste|lepeniste)|je (suis|etais) (encarte|encartee|membre|militant|militante|adherent|adherente) (au|du|de|a|chez) (la )?(PARTY)|mes (opinions|idees|convictions) politiques',
  'je (suis|etais) (syndique|syndiquee|a la (UNION)|chez (UNION)|(adherent|adherente|membre|militant|militante) (de|a|du|au|chez) (la |un )?(UNION|syndicat))',
  `${I_AM}(gay|homo|homosexuel|homosexuelle|lesbienne|bi|bisexuel|bisexuelle|trans|transgenre|transsexuel|transsexuelle|non binaire|queer|asexuel|asexuelle)|(mon|ma) (orientation|vie|identite) sexuelle|ma transition de genre`,
  `je suis (ne |nee )?de origine (PEOPLE)|${I_AM}(noir|noire|arabe|metis|metisse|rom|gitan|gitane|tsigane|maghrebin|maghrebine|kabyle|berbere)|(ma|la) couleur de (ma )?peau|mes origines (PEOPLE)`,
  '(je ai|avec) (un |mon |eu un )?casier|mon casier|je (ai|avais) (ete )?(condamne|condamnee) (a|pour|par)|je (ai ete|suis|etais) (incarcere|incarceree|en liberte conditionnelle|sous bracelet|en semi liberte|en sursis)|je (sors|sortais|viens de sortir|suis sorti|suis sortie) de (la )?(prison|detention)|je ai fait ((de la|un peu de|..2 (mois|ans|an) de) )?prison|je (ai|porte) un bracelet electronique',
]);

function pattern(phrases: readonly string[]): RegExp {
  return new RegExp(phrases.map((phrase) => phrasePattern(phrase, GROUPS).source).join('|'), 'g');
}

/** What somebody tells of themselves that no métier needs, and the rest of their words. */
export interface PrivateDetail {
  readonly subject: 'health' | 'other';
  /** What is left to answer; may be empty. */
  readonly rest: string;
  /** « je suis enceinte, puis-je faire téléconseillère ? » asks of the very detail: the rest alone means something else. */
  readonly isAskedAbout: boolean;
}

/** A clean record is what métiers ask for, and a word of the body’s strength is a wish about work. */
const HARMLESS = /casier (judiciaire )?(est )?vierge|malade (de|en) (voiture|bus|train|bateau|rire)/g;

/**
 * Hears health, religion, politics, union, sexual life, origin and judicial record, told of oneself. Of the words, the
 * clauses without them are left; where there is but one clause, what is left of it in plain form.
 */
export function hearPrivateDetail(words: string): PrivateDetail | undefined {
  const subject = findSubject(words);
  if (subject === undefined) return undefined;
  const clauses = words.split(/(?<=[.!?;,\n])|(?=\s(?:mais|et|donc|alors|parce que|car)\s)/);
  const rest = clauses.filter((clause) => findSubject(clause) === undefined).join('');
  const isAskedAbout = OBSTACLE.test(plainOf(words));
  if (hasSubstance(rest) && findSubject(rest) === undefined) return { subject, rest: trimEnds(rest), isAskedAbout };
  const plain = plainOf(words).replace(HEALTH, ' ').replace(OTHER, ' ').replace(/\s+/g, ' ').trim();
  return { subject, rest: hasSubstance(plain) && findSubject(plain) === undefined ? plain : '', isAskedAbout };
}

/** Whether one may all the same. */
const OBSTACLE = phrasePattern(
  '(puis je|pourrais je|pourrai je|est ce que je (peux|pourrais|pourrai)) (quand meme )?(faire|etre|devenir|travailler|exercer|postuler)',
);

function findSubject(words: string): PrivateDetail['subject'] | undefined {
  const plain = plainOf(words);
  if (plain.search(HEALTH) >= 0) return 'health';
  return plain.search(OTHER) >= 0 ? 'other' : undefined;
}

function plainOf(words: string): string {
  return plainText(plainWords(words)).replace(HARMLESS, ' ');
}

/** A question, a wish or a few words: not what joined the clauses. */
function hasSubstance(rest: string): boolean {
  return (rest.match(/\p{L}{3,}/gu) ?? []).length >= 2;
}

function trimEnds(rest: string): string {
  return rest.replace(/^[\s,;]*(?:(?:mais|et|donc|alors)\s+)?/, '').replace(/[\s,;]+$/, '');
}
