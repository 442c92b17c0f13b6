import type { Library } from '../library.ts';
import { getAskIndex } from './ask-index.ts';
import { soughtNouns } from './bare-query.ts';
import { nearEnough } from './choose-rubrique.ts';
import { plainQuestion } from './plain-question.ts';

/** A message answers at most this many questions: more would bury what matters. */
const mostQuestions = 2;

/** The questions of a message, at most two; one that asks a single thing is given back whole. */
export function listQuestions(message: string, library: Library): readonly string[] {
  const pieces = splitNouns(message) ?? splitSentences(message);
  if (pieces.length < 2) return [message];
  const topics = new Map<string, string>();
  for (const piece of pieces) {
    const topic = findTopic(piece, library);
    if (topic !== undefined && !topics.has(topic)) topics.set(topic, piece);
  }
  return topics.size < 2 ? [message] : [...topics.values()].slice(0, mostQuestions);
}

const opening =
  'est-ce|faut[- ]|peut[- ]on|doit[- ]on|quel(?:le)?s? |combien |comment |pourquoi |où |qui |y a|ça (?:recrute|paie|paye|gagne|embauche)|c.est (?:quoi|bien pay)|on (?:peut|doit|gagne|travaille) ';
const opens = new RegExp(`(?<!\\p{L})(?:${opening})`, 'iu');
const joins = new RegExp(`\\s+et\\s+(?=${opening})|,\\s*(?=${opening})`, 'iu');

/** Sentences with a question mark; without one, clauses that each open as a question does. */
function splitSentences(message: string): readonly string[] {
  const marked = message.split(/(?<=\?)\s+/u).filter((piece) => piece.includes('?'));
  if (marked.length > 1)
    return marked.slice(1).some((piece) => hangsOn.test(plainQuestion(piece))) ? [message] : marked;
  const clauses = message.split(joins).map((piece) => piece.trim());
  const [, ...later] = clauses.map(plainQuestion);
  return clauses.every((clause) => opens.test(clause)) && !later.some((clause) => hangsOn.test(clause))
    ? clauses
    : [message];
}

/** « et combien d’heures », « et où »: of what the clause before names. */
const hangsOn =
  /^(?:(?:en |pendant )?(?:de|d) quelle (?:facon|maniere)|(?:et )?(?:avec|par|apres|pour|dans) quel(?:le)?s? [a-z]+|pour quelles? raisons?|(?:en |pendant )?combien (?:de temps|d heures|de mois|de semaines|d annees|de jours|de semestres)|ou|comment|quand|pourquoi|qui|lequel|laquelle|(?:a|de) quel(?:le)? (?:niveau|duree))(?: (?:ca|elle|il) dure)?$/;

/** « les horaires et le salaire d’un téléconseiller »: each noun is asked of the same métier. */
function splitNouns(message: string): readonly string[] | undefined {
  const { groups } = twoNouns.exec(message) ?? {};
  const { before = '', first = '', second = '', after = '' } = groups ?? {};
  if (![first, second].every((noun) => soughtNouns.has(plainQuestion(noun)))) return undefined;
  return [`${before}${first}${after}`, `${before}${second}${after}`];
}

const twoNouns =
  /^(?<before>.*?)(?<first>\p{L}{4,}) et (?:les? |la |l['’]|des? |du |quel(?:le)?s? )?(?<second>\p{L}{4,})(?<after>\P{L}.*|)$/su;

/** What a piece asks: its rubrique, else the fact that a known question names; undefined: it asks nothing alone. */
function findTopic(piece: string, library: Library): string | undefined {
  const { wanted, near } = getAskIndex(library).hear(piece);
  const [[rubrique, strength] = []] = [...wanted].sort(([, a], [, b]) => b - a);
  if (rubrique !== undefined && strength !== undefined && strength >= 2) return rubrique;
  const [[factId, nearest] = []] = [...near.facts].sort(([, a], [, b]) => b - a);
  return factId !== undefined && nearest !== undefined && nearest >= nearEnough ? factId : undefined;
}
