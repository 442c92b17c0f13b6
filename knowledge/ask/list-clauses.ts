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
      (asks.test(sentence) || written[place]?.trimEnd().endsWith('?')) && sentence.split(' ').length >= leastWords,
  );
  const [only] = asking;
  const rest = sentences.filter((sentence) => sentence !== only);
  const isStory =
    rest.length > 0 && rest.every((sentence) => sentence.split(' ').length > mostHeading || tells.test(sentence));
  const asked = asking.length === 1 && only !== undefined && isStory ? only : plain;
  return { clauses, asked: findLastAsked(asked, pieces) ?? asked };
}

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
