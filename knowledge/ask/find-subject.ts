import type { Rubrique } from '../fact.ts';
import type { Library } from '../library.ts';
import type { MetierId } from '../metier.ts';
import { isOfField } from './field.ts';
import type { HeardQuestion } from './hear-question.ts';
import type { NamedMetier } from './named-metiers.ts';

/** Which métier a question is about. `isNamed`: it says so itself, by title or by the field. */
export type Subject =
  | { readonly kind: 'one'; readonly metierId: MetierId; readonly isNamed: boolean }
  | { readonly kind: 'two'; readonly metierIds: readonly [MetierId, MetierId] }
  | { readonly kind: 'several'; readonly metierIds: readonly MetierId[] }
  | { readonly kind: 'none' };

/** The métier that « ce métier » and « en centre d’appels » mean when no other was spoken of. */
export const generalMetierId: MetierId = 'teleconseiller';

/** The métier named, else the one of the field named, else the one in focus. */
export function findSubject(heard: HeardQuestion, library: Library, focus: MetierId | null): Subject {
  const named = distinct(heard.named);
  const [first, second] = named;
  if (first === undefined) return findUnnamed(heard, library, focus);
  // « le code d’un télévendeur ou opérateur »: of either, and compared with nothing.
  const wantsDifference =
    heard.wanted.has('differences') &&
    (heard.wanted.get('codes') ?? 0) < 3 &&
    !(aimRubriques.some((rubrique) => (heard.wanted.get(rubrique) ?? 0) >= 3) && !comparesPlainly.test(heard.plain));
  if (wantsDifference && second !== undefined) return { kind: 'two', metierIds: [first.metierId, second.metierId] };
  if (wantsDifference && focus !== null && focus !== first.metierId && !isBetweenCountries(heard.plain)) {
    return { kind: 'two', metierIds: [focus, first.metierId] };
  }
  if (second === undefined && (leavesField(heard, first, library) || isWhereFrom(heard, first, library))) {
    return one(generalMetierId);
  }
  if (second === undefined) return first.others.length === 0 ? one(first.metierId) : chooseShared(first, focus);
  return chooseAmong(named, heard, library);
}

function one(metierId: MetierId, isNamed = true): Subject {
  return { kind: 'one', metierId, isNamed };
}

function distinct(named: readonly NamedMetier[]): readonly NamedMetier[] {
  return [...new Map(named.toReversed().map((each) => [each.metierId, each])).values()]
    .reverse()
    .sort((a, b) => a.at - b.at);
}

export function isBetweenCountries(plain: string): boolean {
  return /\b(france|francais\w*)\b/.test(plain) && /\b(belg\w+|wallon\w*)\b/.test(plain);
}

/** « un opérateur peut-il devenir standardiste ? », « après un centre d’appels »: asked of where one starts. */
function leavesField({ wanted, plain }: HeardQuestion, { metierId }: NamedMetier, library: Library): boolean {
  if (metierId === generalMetierId || !isOfField(plain)) return false;
  const asksAim = aimRubriques.some((rubrique) => (wanted.get(rubrique) ?? 0) >= 3);
  if (!asksAim && comesFromField.test(plain)) return true;
  if (!asksAim && wanted.has('mobilite') && /\b(apres|en sortant|en quittant|quand on vient)\b/.test(plain))
    return true;
  const ways = library.findMetier(generalMetierId)?.mobilites ?? [];
  const isNear = ways.some(({ to, kind }) => to === metierId && kind === 'proche');
  return (
    !asksAim &&
    isNear &&
    (wanted.has('mobilite') || wanted.has('evolution')) &&
    /\b(devenir|passer|aller)\b/.test(plain)
  );
}

/** « devenir consultant en partant d’un centre d’appels ». */
const comesFromField =
  /\b(en partant|en venant|en sortant|en quittant|a partir|apres|depuis|quand on (?:vient|sort|quitte)) (?:d |de |du |des |un |une |le |la |l |les |plusieurs |quelques |annees |ans |en |dans )*(?:centres? d appels?|call ?centers?|centres? de contacts?|plateau)/;

/** « un recruteur de call center »: whoever is met there, not what is asked about. */
function isWhereFrom({ plain }: HeardQuestion, { metierId, words }: NamedMetier, library: Library): boolean {
  if (isSameDomaine(library, metierId, generalMetierId) || isOfField(words.join(' '))) return false;
  if (judges.test(plain)) return true;
  return new RegExp(`\\b${words.at(-1) ?? ''} (?:de|d un|en|dans un|du) (?:call center|centre d appels?)\\b`).test(
    plain,
  );
}

/** « les recruteurs jugent-ils la voix ? »: who chooses among people is not what is asked about. */
const judges =
  /\b(?:recrut(?:eur|euse)s?|employeurs?) (?:[a-z]+ ){0,2}(?:jug|regard|attend|demand|veul|veut|cherch|exig|appreci|prefer|examin|test|not|ecout)[a-z]*\b/;

/** A title of several métiers: the one in focus, else the general one, else a question back. */
function chooseShared({ metierId, others }: NamedMetier, focus: MetierId | null): Subject {
  const all = [metierId, ...others];
  const meant = [focus, generalMetierId].find((each) => each !== null && all.includes(each));
  return meant === undefined || meant === null ? { kind: 'several', metierIds: all } : one(meant);
}

/** Two titles in one question: the way leads from one to the other, or one is only where it happens. */
function chooseAmong(named: readonly NamedMetier[], { wanted, plain }: HeardQuestion, library: Library): Subject {
  const ids = named.map(({ metierId }) => metierId);
  const served = named.find(({ words }) => serves(words).test(plain));
  if (served !== undefined) return one(served.metierId);
  const asksAim = aimRubriques.some((rubrique) => (wanted.get(rubrique) ?? 0) >= 3);
  const aim =
    named.findLast(({ words }) => aims(words).test(plain)) ?? (asksAim ? leaveOrigin(named, plain) : undefined);
  if (aim !== undefined && (asksAim || !wanted.has('mobilite'))) return one(aim.metierId);
  if (wanted.has('mobilite') || wanted.has('evolution')) {
    const from = ids.find((id) => library.getMetier(id).mobilites.some(({ to }) => ids.includes(to)));
    return one(from ?? ids[0] ?? generalMetierId);
  }
  // « un recruteur juge un téléopérateur »: who is met from another field is not asked about.
  const fellows = ids.filter((id) => isSameDomaine(library, id, generalMetierId));
  const met = ids.length > fellows.length && fellows.length > 0 && meets.test(plain);
  const particular = (met ? fellows : ids).filter((id) => id !== generalMetierId);
  // The first is asked about, and the others are whom one works with.
  return one(particular[0] ?? generalMetierId);
}

/** « un débouché pour un téléconseiller », « possible à un superviseur »: of the one whom it serves. */
function serves(words: readonly string[]): RegExp {
  return new RegExp(
    `\\b(?:debouches?|passerelles?|evolution|suite|tremplin|possible|accessible|ouverte?) (?:[a-z]+ ){0,2}?(?:pour|a|aux) (?:un |une |les? |la |l |des )?${words.join('(?: [a-z]{1,3})* ')}\\b`,
  );
}

const meets = /\b(recruteurs?|recruteuses?|employeurs?|formateurs?|conseillers? (?:emploi|en insertion))\b/;

/** « quelle formation pour devenir démonstratrice ou vendeuse » only names two. */
const comparesPlainly = /\b(?:differen\w*|compar\w*|vs|versus|lequel|laquelle|par rapport|plutot que|change)\b/;

/** What is asked of the métier one goes to. */
const aimRubriques: readonly Rubrique[] = ['formations', 'diplome', 'duree', 'acces', 'langues'];

/** How a plain question says that one goes to the métier of these words. */
export function aims(words: readonly string[]): RegExp {
  return new RegExp(
    `\\b(?:devenir|devient (?:il|elle|on)|faire|etre|passer|comme|vers|a) (?:un |une |l |la |le )?(?:(?:metier|poste|emploi) (?:de |d ))?${words.join('(?: [a-z]{1,3})* ')}\\b`,
  );
}

/** « après téléconseiller », « je suis hôte d’accueil et… »: where one comes from; what is left is where one goes. */
function leaveOrigin(named: readonly NamedMetier[], plain: string): NamedMetier | undefined {
  const aimed = named.filter(
    ({ words }) =>
      !new RegExp(
        `\\b(?:apres|depuis|je suis|d|de|quand on est|en venant d|en sortant d) (?:un |une |l |la |le )?${words[0] ?? ''}\\b`,
      ).test(plain),
  );
  return aimed.length === 1 ? aimed[0] : undefined;
}

/** « et comme nounou ? » turns to another métier; « taper au clavier » is only a word of its lexique. */
const leavesFocus = /\b(comme|devenir|metier d|metier de|travailler (dans|en|chez)|et (pour )?(un|une|le|la|les))\b/;
/** Said whole, or nearly, by spoken words for it. */
const nearlySaid = 0.9;
/** « which » names at most this many métiers. */
export const mostAsked = 5;
/** Part of a title, when several share it: « conseiller », « chauffeur ». */
const partlySaid = 0.5;

/** « ce métier », « le métier est-il réglementé ? »; not « le métier de nounou ». */
const thisOne =
  /\bce (?:metier|travail|poste|job)\b|\ble (?:travail|poste|job) (?=est|a|se|demande|exige|peut|doit|convient)\b|\b(?:le|du|au) metier (?!d (?!apres)|de |du |des |qui |que |dont |ou |x )/;

function findUnnamed(heard: HeardQuestion, library: Library, focus: MetierId | null): Subject {
  const { plain } = heard;
  if (thisOne.test(plain)) return one(focus ?? generalMetierId);
  if (heard.wanted.has('codes') && /\d{4}/.test(plain)) return { kind: 'none' };
  const found = library.search.findMetiers(plain).filter(({ by }) => by === 'label');
  const [best] = found;
  if (
    focus !== null &&
    !(
      best !== undefined &&
      best.score >= nearlySaid &&
      leavesFocus.test(plain) &&
      !isSameDomaine(library, focus, best.metierId)
    )
  ) {
    return one(focus, isOfField(plain));
  }
  const isOther = best !== undefined && isOfField(plain) && !isSameDomaine(library, generalMetierId, best.metierId);
  if (best !== undefined && best.score >= nearlySaid && !isOther) return one(best.metierId);
  if (isOfField(plain)) return one(generalMetierId);
  const partly = found.filter(({ score }) => score >= partlySaid).slice(0, mostAsked);
  return partly.length < 2 ? { kind: 'none' } : { kind: 'several', metierIds: partly.map(({ metierId }) => metierId) };
}

/** Whether two métiers share their domaine professionnel. */
export function isSameDomaine(library: Library, one: MetierId, other: MetierId): boolean {
  const domaineOf = (metierId: MetierId): string | undefined => {
    const metier = library.findMetier(metierId);
    return (metier?.romeCode ?? metier?.nearestRomeCode)?.slice(0, 3);
  };
  return domaineOf(one) === domaineOf(other);
}
