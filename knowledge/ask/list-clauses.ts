import { isOfField } from './field.ts';

/** A question in parts, in plain spelling. */
export interface Clauses {
  /** Each clause, and whether it asks. */
  readonly clauses: readonly { readonly plain: string; readonly asks: boolean }[];
  /** The sentence that asks; the whole where none does alone. */
  readonly asked: string;
}

/** Shorter sentences ask only with those before them. */
const leastWords = 5;
/** « Agent force de vente à l’AFPA : » is what the question is about, not a story. */
const mostHeading = 8;

/** Parts a long message: what asks, and the story around it. */
export function listClauses(question: string, plainOf: (text: string) => string): Clauses {
  const plain = plainOf(question);
  const written = question.split(/(?<=[.?!…;])\s+|\s[:–—]\s|\n/u);
  const sentences = written.map(plainOf);
  const pieces = question.split(/[.?!…;,:()–—\n]+|\bparce qu|\bpuisqu|\bmais\b|\bet si\b/iu).map(plainOf);
  const clauses = [...new Set([...sentences, ...pieces])]
    .filter((clause) => clause !== plain && clause.split(' ').length >= 3)
    .map((clause) => ({ plain: clause, asks: asks.test(clause) }));
  const asking = sentences.filter(
    (sentence, place) =>
      (asks.test(sentence) || written[place]?.trimEnd().endsWith('?')) &&
      (sentence.split(' ').length >= leastWords || pointsBack(sentence)),
  );
  // « un cabinet qui m’a juré que… Y a-t-il un chiffre là-dessus ? »: only the second asks.
  const pointing = asking.filter(pointsBack);
  const [only] = pointing.length === 1 ? pointing : asking;
  const rest = sentences.filter((sentence) => sentence !== only);
  const isStory = rest.length > 0 && rest.every(isOfStory);
  if (choosesBefore.test(only ?? '')) return { clauses, asked: plain };
  const asked =
    (asking.length === 1 || pointing.length === 1) && only !== undefined && isStory
      ? withPointed(only, sentences)
      : plain;
  return { clauses, asked: findLastAsked(asked, pieces) ?? (pointsBack(only ?? '') ? asked : cutStory(asked)) };
}

function isOfStory(sentence: string): boolean {
  return sentence.split(' ').length > mostHeading || tells.test(sentence) || excuses.test(sentence);
}

const excuses = /^(?:desolee?s?|pardon|bref|voila|excuse[a-z]*|coucou|allo)\b/;

/** « est-ce bien cela ? », « pourriez-vous m’en citer ? »: what is asked about was said before. */
function pointsBack(sentence: string): boolean {
  return (listTelling(sentence).length <= mostPointing && back.test(sentence)) || belongs.test(sentence);
}

function listTelling(sentence: string): readonly string[] {
  return sentence.split(' ').filter((word) => word.length > 3 && !pointing.has(word));
}

function withPointed(asked: string, sentences: readonly string[]): string {
  const before = sentences[sentences.indexOf(asked) - 1];
  if (before === undefined || !pointsBack(asked)) return asked;
  const [, told = before] = saidBefore.exec(before) ?? [];
  if (listTelling(asked).length > 0) return `${told} ${asked}`;
  return numbers.test(asked) ? `${told} quel pourcentage` : told;
}

/** « on me dit que tout est à mi-temps et moi j’ai besoin d’argent »: what was said, and not why it matters. */
const saidBefore =
  /\b(?:dit|disent|assure|jure|affirme|repete|explique|lu|vu|entendu(?: dire)?|cru comprendre|parait|crois|croyais|pensais) (?:que|qu) (.+?)(?: (?:et|mais|or) (?:moi|j|je) .+)?$/;
const numbers = /\b(?:chiffres?|pourcentage|combien)\b/;

const mostPointing = 1;
/** « interne, externe… c’est lequel ? »: of what was named before. */
const choosesBefore = /\b(?:lequel|laquelle|lesquels|lesquelles)\b/;
/** « est-ce que ça fait partie du métier ? », « pour quelles raisons ? » */
const belongs =
  /\b(?:ca|cela|c) (?:en )?(?:fait partie|entre dans|est prevu|est dans)\b|^(?:et )?(?:pour quelles? raisons?|pourquoi|de quelle (?:facon|maniere)|comment)(?: (?:ca|cela))?(?: (?:d apres|selon) [a-z ]+)?$/;
const back = /\b(?:cela|ca|ce chiffre|cette idee|la dessus|m en|nous en|qu en|la bas|vrai|exact|[a-z]+s la)\b/;
const pointing = new Set(
  'cela bien vrai exact exactement correct chiffre citer dessus pensez penses savez dire donner pouvez pourriez quel quelle quels quelles cette idee metiers postes sont elle elles vous quelques lesquels aussi'.split(
    ' ',
  ),
);

/** « j’élève seule trois enfants, je voudrais savoir si …, car j’aime le calme »: what stands between. */
function cutStory(asked: string): string {
  if (asked.split(' ').length < longSentence) return asked;
  const [whole = '', opening = '', question = ''] = asksAtLast.exec(asked) ?? [];
  const isWhole =
    whole !== '' && !pointsBack(question) && tells.test(opening) && (isOfField(question) || !isOfField(opening));
  return (isWhole ? question : asked).replace(because, '');
}

/** A sentence of fewer words tells little beside what it asks. */
const longSentence = 16;
const asksAtLast =
  /^(.+) ((?:je (?:voudrais|voulais|veux|souhaite|souhaiterais|aimerais) (?:bien |juste |seulement )?savoir|j aimerais (?:bien |juste )?savoir|je me demand(?:e|ais)|(?:dites|dis) moi|(?:pouvez|pourriez|peux|pourrais) (?:vous|tu) me dire|ma question|savez vous|est ce que?|y a t il|(?:on|(?:une?|mon|ma|mes|le|la|des) [a-z]+) (?:m|me|nous) (?:a |ont )?(?:dit|disent|assure|assurent|jure|jurent|affirme|affirment|certifie|soutient|repete|explique) que?|j ai (?:lu|vu|entendu dire|cru comprendre|appris) que?) (?:[a-z0-9]+ ){3,}[a-z0-9]+)$/;
const because = / (?:car|parce que?|puisque?|vu que?) (?:j|je|moi|mon|ma|mes|nous|c est) .+$/;

/** « Je suis au téléphone depuis cinq ans, engagée en CDI, … et après un centre d’appels, on fait quoi ? »: its last part. */
function findLastAsked(asked: string, pieces: readonly string[]): string | undefined {
  if (asked.split(' ').length < longBreath) return undefined;
  const said = pieces.filter((piece) => piece.length > 0);
  const [last = '', ...before] = said.toReversed();
  const isWhole = last.split(' ').length > mostHeading && isOfField(last) && !tells.test(last);
  return isWhole && before.some((piece) => tells.test(piece)) && !before.some((piece) => asks.test(piece))
    ? last
    : undefined;
}

/** A sentence of so many words tells a story before it asks. */
const longBreath = 30;

/** Who asks, said before the question. */
export const whoAsks =
  /\b(?:je suis|j etais|j ai (?:toujours |longtemps |deja )?ete|j ai travaille comme|je travaille comme|je bosse comme|ancienne?|ma|mon|une|un ami|il est|elle est) (?:[a-z]+ ){0,3}(?=[a-z])/;

/** A métier that is not wanted. */
export const notWanted = /\b(?:pas|plus|jamais) (?:devenir|etre|faire) (?:[a-z]+ ){0,3}[a-z]+/;

const tells = /\b(je|j|mon|ma|mes|moi|nous|merci|bonjour|bonsoir|salut)\b/;

const asks =
  /\b(quoi|quels?|quelles?|qui|combien|comment|pourquoi|est ce|qu est|quand|y a t il|que (?:fait|font|faut|doit|peut|veut|signifie|dit|devient)|(?:doit|peut|faut|fait|est|va|sont|doivent|peuvent|dois|peux|puis) (?:t )?(?:je|ils?|elles?|on))\b/;
