import type { Library } from '../library.ts';
import { once } from '../once.ts';
import { getAskIndex } from './ask-index.ts';
import { asksByJudging, turnsVerbRound } from './asks-by-judging.ts';
import { isBareQuery, isTerseQuery, soughtNouns } from './bare-query.ts';
import { isOfField, isOfWork } from './field.ts';
import { findUnheld } from './find-unheld.ts';
import type { HeardQuestion } from './hear-question.ts';
import { isClaimed, isGeneral, tellsOfOneself, tellsOfPast } from './is-claimed.ts';
import { plainQuestion } from './plain-question.ts';

/**
 * Whether words without the form of a question still ask one: « code rome télévendeur », « un téléconseiller travaille
 * le week-end ». What people tell of themselves (« vendeuse, bac pro commerce ») does not.
 */
export function isPlainlyAsked(words: string, library: Library): boolean {
  const heard = getAskIndex(library).hear(words);
  const { plain, named } = heard;
  // Costly, and most words are told from a question without.
  const known = once(() => Math.max(heard.near.unheld, ...heard.near.facts.values(), ...heard.near.rubriques.values()));
  const cue = once(() => Math.max(0, ...heard.wanted.values()));
  if (asksByTelling(words, heard, known)) return true;
  if (
    words.split(/[,;.:]/).some((clause) => turnedRound.test(plainQuestion(clause))) ||
    (questionWords.test(plain) && named.length > 0)
  )
    return true;
  if ((isOfField(plain) || named.length > 0) && (turnsVerbRound(words) || asksByJudging(plain))) return true;
  if (hasFormOfQuestion(words)) {
    const ofField = isOfField(plain);
    const least = ofField ? fieldKnown : likelyKnown;
    if (known() >= least || ((ofField || named.length > 0) && cue() >= 3) || findUnheld(plain) !== undefined)
      return true;
  }
  if (isBareQuery(heard)) return true;
  const opensByTitle = named[0]?.at === 0;
  // « téléconseiller » ends as verbs do.
  if ((opensByTitle || !opensByDoing.test(plain)) && !tellsOfPast(plain) && isTerseQuery(heard, known, cue))
    return true;
  if (followsOn.test(plain) && (heard.country !== null || named.length > 0)) return true;
  if (/^je (peux|pourrais)\b/.test(plain) && heard.near.unheld >= surelyUntold) return true;
  if (opensByDetail.test(plain) && findUnheld(plain) !== undefined && !tellsOfOneself(plain)) return true;
  if (opensByDoing.test(plain) && !asksForOne.test(plain)) return false;
  if (asksForFigures.test(plain) && !tellsOfOneself(plain) && !tellsOfPast(plain) && known() >= likelyKnown)
    return true;
  const asksInWords = questionWords.test(plain);
  if (!tellsOfOneself(plain) && (asksInWords || asksToChoose.test(plain))) {
    if ((cue() >= 3 ? asksToChoose : questionWords).test(plain) && known() >= likelyKnown) return true;
  }
  if (onDoes.test(plain) && !tellsOfOneself(plain) && !tellsOfPast(plain) && known() >= nearlyKnown) return true;
  if (thisWork.test(plain) && /\b(peut|doit|faut|est ce|pourrait) (t )?(il|elle|on|ils|elles)\b/.test(plain))
    return true;
  if (thisWork.test(plain) && !tellsOfOneself(plain) && plain.split(' ').some((word) => soughtNouns.has(word)))
    return true;
  if ((isOfField(plain) || named.length > 0) && choosesBetween.test(plain) && cue() >= 3) return true;
  const opensByArticle = opensByTitle && /^(un|une|le|la|les|l|des) /.test(plain);
  return (asksInWords || askedNouns.test(plain) || opensByArticle) && cue() >= 2;
}

/** « il paraît qu’il faut un BTS », « superviseuse, ça demande de l’expérience »: told of the work, not of oneself. */
function asksByTelling(words: string, { plain, named }: HeardQuestion, known: () => number): boolean {
  const whole = plainQuestion(words);
  const isAnchored = isOfField(plain) || named.length > 0 || namesTeller.test(whole);
  if (isClaimed(whole) && (isAnchored || isOfWork(whole) || known() >= likelyKnown)) return true;
  return isAnchored && isGeneral(whole) && !opensByDoing.test(plain);
}

/** Who is heard of as telling or teaching. */
const namesTeller = /\b(forem|afpa|cisp|credoc|referentiel)\b/;

function hasFormOfQuestion(words: string): boolean {
  const clauses = words.split(/[,;.:]/).map(plainQuestion);
  return (
    words.includes('?') ||
    clauses.some((clause) => [opens, closes, endsByDetail, wantsToKnow].some((form) => form.test(clause)))
  );
}

/** « dois-je », « doit-on », « peut-il »: only a question puts the verb first. */
const turnedRound =
  /\b[a-z]{2,} t (il|elle|on)s?\b|\b[a-z]+(?:oit|eut|ent|end|ert|ont) (?:ils?|elles?|on)\b(?! (?:faut|y a|m|me|nous))|^(ai|dois|puis|peux|pourrais|suis|serai|devrai|aurai|doit|peut|faut|fait|est|va) (t )?(je|il|elle|on)\b/;

/** So near to a known question; less is enough where the field is named. */
const likelyKnown = 0.45;
const fieldKnown = 0.3;
/** « je peux fumer à la pause » asks what no source tells. */
const surelyUntold = 0.6;

/** Said nearly as a known question is. */
const nearlyKnown = 0.6;
/** « on vend aussi aux entreprises »: how it is in the work. */
const onDoes = /^(?:et |mais |alors |donc )*on (?:y |en |se |s |n |ne )?[a-z]+ /;

/** What people do is no question: « faire les plannings », « écouter les appels ». */
const opensByDoing =
  /^(?!besoin|nombre|autre|horaire|salaire|metier|titre|chiffre|centre)[a-z]+(er|ir|re|oir)\b|^(pas|plus|jamais|marre|sans|depuis|ancienne?|ex)\b/;

/** « répondre aux objections, ça porte quel code ». */
const asksForOne = /\b(quels?|quelles?|combien)\b/;

/** « et en Belgique », « et pour un superviseur »: the last question once more. */
const followsOn = /^et (en|pour|a|au|chez|comme) /;
/** « num de tel du CISP »: a detail that is looked up. */
const opensByDetail = /^(le |la |les |l )?(numero|adresse|coordonnees|prix|tarif|cout|dates?|mail|site)\b/;
/** Years, codes and figures: who types them asks for what they say. */
const asksForFigures = /\b(\d{4}|0\d 0?\d|effectifs?|nombre (de|d)|chiffres? (de|des|du|d)|code)\b/;
/** « mon mari est sourd, peut-il faire ce métier ». */
const thisWork = /\bce (metier|travail|poste|job)\b/;
/** « temps plein ou mi-temps en call center ». */
const choosesBetween =
  /\b(plein|partiel|debout|seule?|cdi|cdd|interim|jour|nuit|equipe|diplome|assis|obligatoire|longue?|courte?) ou\b/;
/** « c’est un temps plein ou un mi-temps ». */
const asksToChoose = /^(c est|les|le|la|l|ca) .*\bou\b|\b(quels?|quelles?|quoi|combien|comment|pourquoi)\b/;

/** Words that open a question more often than a story, and those that close one. */
const opens =
  /^((et|mais|alors|bonjour|donc|euh|sinon) )*((a|d|de|en|par|pour|dans|vers|avec|sur|depuis|apres|au bout de) )?(qui|que|quoi|quels?|quelles?|combien|comment|pourquoi|quand|c (est )?(quand|qui|ou)|ou|est ce|y a|y en a|il y a|(il )?faut(?! (que|qu)\b)|(le |les |la |l )?(codes?|duree|definition|difference|taux|pourcentage|effectifs?)|on (doit|peut|est|a|fait|travaille|gagne)|ca (recrute|embauche|dure|coute|paie|paye|existe|sert)|besoin (d|de) (un )?(diplomes?|bac\d?|brevet|licence|master|permis)|c est (bien |surtout |plutot |toujours |forcement )?(un |une |en |a |au )?(temps|mi temps|cdi|cdd|interim|bien paye|mal paye|accessible|reglemente|ouvert|obligatoire))\b/;
const closes =
  /\b(lequel|laquelle|lesquels|lesquelles)$|\bou (pas|non|pas du tout|quoi)\b|\bou (ca|sa) va$|\bou (c est|c) (mort|foutu|rape|impossible)$|\b(c est|est ce) (vrai|juste|exact|bien ca)$|\bvrai ou faux$|\bca existe( encore| toujours| chez (vous|eux|nous))?$|\bcomment (je|on) fai[st]$|\bje (peux|pourrais) .*\bquand meme$|\b(on|ca|il|elle) (?:[a-z]+ ){1,4}(ou|comment|combien|quoi)$|\b(qui|quoi|combien|comment|quand)$/;
/** « agent force de vente afpa duree svp »: what is looked up comes last. */
const endsByDetail =
  /^(?!.*\b(je|j|moi|mon|ma|mes)\b).+ (duree|salaire|horaires?|codes?|definition|debouches|effectifs?)( svp| stp| merci)?$/;
/** What is wanted is an answer. */
const wantsToKnow =
  /\bhesite (a|entre)\b|\b(savoir|demander?|demandais|dire|comprendre) (si(?! je suis)|s il|comment|combien|quels?|quelles?|ou|ce que|ce qu|pourquoi)\b|^(donnez|traduisez|traduis|definissez|resumez|resume|decrivez|decris|detaillez|comparez|compare|presentez|presente|dites|expliquez|listez|citez|indiquez|precisez|rappelez|enumerez|donne|dis|explique|liste|cite) |^(je )?cherche (des |une )?(infos?|information|renseignement)|\bje peux (quand meme )?(devenir|etre|travaill\w*|postuler|entrer|rentrer)\b|\b(comprends?|sais|connais) pas (ce|ces|cette|cet|la|le|les)\b/;

const questionWords =
  /\b(quoi|quels?|quelles?|combien|comment|pourquoi|est ce|qu est|que dit|ca change|c est different|vs|(doit|peut|faut|fait|est|va|dit|sont|doivent|peuvent) (t )?(ils?|elles?|on))\b/;

/** Nouns that begin a question, and seldom what one tells of oneself. */
const askedNouns =
  /^((la |le |les |l )?(listes? (de |des |du )(la |le |les )?)?((\d+|deux|trois) )?)(activites? cles?|codes?|regime|qualites?|taille|duree|(?:d )?autres? noms?|synonymes?|definition|salaire|remuneration|horaires|missions|taches|difference|debouches|conditions|competences?|interim|metiers? (proches?|voisins?)|formations? pour|formations?(?=.*\bduree\b)) [a-z]/;
