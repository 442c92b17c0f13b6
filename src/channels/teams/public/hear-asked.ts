import { type Answer, askLibrary, isPlainlyAsked, type Known, listQuestions } from '../../../../knowledge/ask.ts';
import type { Rubrique } from '../../../../knowledge/fact.ts';
import type { Library } from '../../../../knowledge/library.ts';
import type { MetierId } from '../../../../knowledge/metier.ts';
import type { Country } from '../../../../knowledge/source.ts';
import { hearCommand } from '../../../commands.ts';
import { hearDistress } from '../../../hearing/distress.ts';
import { namesSubject } from '../../../hearing/names-subject.ts';
import { phrasePattern } from '../../../hearing/phrase-pattern.ts';
import { plainText, plainWords } from '../../../hearing/plain-words.ts';
import { hearSensitive } from '../../../hearing/sensitive.ts';
import { hearSpeechAct, stripPoliteness } from '../../../hearing/speech-act.ts';
import { isOfCentre } from './asked-about.ts';
import type { Asked } from './find-asked.ts';
import type { Thread } from './thread.ts';

/** What the bot says where others read: nothing of anybody, and no question about them. */
export type Reply =
  | { readonly kind: 'answer'; readonly answers: readonly Known[] }
  | { readonly kind: 'which'; readonly metierIds: readonly MetierId[]; readonly rubrique: Rubrique }
  /** Not known, or not understood: who can be asked instead. */
  | { readonly kind: 'unanswered'; readonly isUnderstood: boolean }
  /** What belongs between the person and the bot alone. */
  | { readonly kind: 'private'; readonly about: 'oneself' | 'data' | 'human' | 'path' }
  | { readonly kind: 'country'; readonly country: Country }
  | { readonly kind: 'welcome'; readonly place: 'team' | 'group' }
  | {
      readonly kind:
        | 'emergency'
        | 'help'
        | 'error'
        | 'about'
        | 'thanks'
        | 'farewell'
        | 'insult'
        | 'other-language'
        | 'off-topic';
    };

/** What is answered from, and for whom. */
interface Shelf {
  readonly library: Library;
  /** The centre for which the bot speaks there: its formations are told, and those of no other. */
  readonly centreId: string;
  readonly today: Date;
}

export interface Heard {
  readonly reply: Reply;
  readonly thread: Thread;
}

/** Where questions about métiers stop being about the métier: « quel métier est fait pour moi ? ». */
const ABOUT_ONESELF = phrasePattern(
  '(je|nous) (suis|sommes|ai|avons|cherche*|recherche*|travaille*|aime|aimons|adore|deteste|habite|vis|viens|sors)|(pour|a|de|comme|chez) (moi|nous)|mon|ma|mes|notre|nos',
);

/** One message heard where others read: safety first, then commands, then courtesies, then the question. */
export function hearAsked({ words, metierId }: Asked, thread: Thread, shelf: Shelf): Heard {
  const same = (reply: Reply): Heard => ({ reply, thread });
  if (hearDistress(words)) return same({ kind: 'emergency' });
  if (metierId !== null) {
    // Offered before the knowledge changed: nothing is known of that métier, and what another one asks is no answer.
    if (shelf.library.findMetier(metierId) === undefined) return same({ kind: 'unanswered', isUnderstood: true });
    return ask(words, { ...thread, metierInFocus: metierId }, shelf);
  }
  if (words === '') return same({ kind: 'help' });
  const command = hearCommand(words);
  // « et en Belgique ? » asks the last question again.
  const asksAgain = thread.lastRubrique !== null && /^\s*et\b|\?\s*$/i.test(words);
  if (command?.kind === 'set-country' && !asksAgain) {
    const { country } = command;
    return { reply: { kind: 'country', country }, thread: { ...thread, country } };
  }
  if (command !== undefined && command.kind !== 'set-country') return same(obeyInPublic(command.kind));
  if (isOfCentre(words)) return same({ kind: 'unanswered', isUnderstood: true });
  if (hearSensitive(words)) return same({ kind: 'private', about: 'oneself' });
  return hearWords(words, thread, shelf);
}

function obeyInPublic(command: string): Reply {
  switch (command) {
    case 'help':
    case 'about':
      return { kind: command };
    case 'human':
      return { kind: 'private', about: 'human' };
    case 'my-data':
    case 'erase-data':
    case 'export-data':
      return { kind: 'private', about: 'data' };
    default:
      return { kind: 'private', about: 'path' };
  }
}

function hearWords(words: string, thread: Thread, shelf: Shelf): Heard {
  const act = hearSpeechAct(words);
  const isPlain = isPlainlyAsked(words, shelf.library);
  switch (act) {
    case 'thanks':
    case 'farewell':
    case 'insult':
    case 'other-language':
    case 'off-topic':
      return { reply: { kind: act }, thread };
    case 'greeting':
    case 'no-words':
    case 'wants-to-ask':
      return { reply: { kind: 'help' }, thread };
    case 'about-oneself':
      return isPlain ? ask(words, thread, shelf) : { reply: { kind: 'private', about: 'oneself' }, thread };
    case 'question':
      return isPlain || !ABOUT_ONESELF.test(plainText(plainWords(words)))
        ? ask(words, thread, shelf)
        : { reply: { kind: 'private', about: 'oneself' }, thread };
    case 'other':
      // A title alone asks what it is; what was spoken of before does not lend a meaning to loose words.
      return ask(words, isPlain ? thread : { ...thread, metierInFocus: null, lastRubrique: null }, shelf);
  }
}

/** Two questions of one message are answered in one go; a thread is read by people who wait for neither. */
function ask(words: string, before: Thread, { library, centreId, today }: Shelf): Heard {
  let thread = before;
  const answers: Known[] = [];
  let other: Answer = { kind: 'not-understood' };
  for (const question of listQuestions(stripPoliteness(words), library).slice(0, mostAnswered)) {
    const { lastRubrique, country } = thread;
    const metierInFocus = namesSubject(question) ? null : thread.metierInFocus;
    const answer = askLibrary(question, library, { metierInFocus, lastRubrique, country, centreId, today });
    if (answer.kind !== 'answer') {
      other = answer;
      continue;
    }
    answers.push(answer);
    thread = {
      ...thread,
      metierInFocus: answer.metierIds[0] ?? thread.metierInFocus,
      lastRubrique: answer.rubrique,
      country: answer.country,
    };
  }
  if (answers.length > 0) return { reply: { kind: 'answer', answers }, thread };
  return { reply: replyWithout(other), thread: rememberSubject(other, before) };
}

const mostAnswered = 2;

function replyWithout(answer: Exclude<Answer, Known>): Reply {
  if (answer.kind === 'which') return answer;
  return { kind: 'unanswered', isUnderstood: answer.kind === 'not-known' };
}

function rememberSubject(answer: Exclude<Answer, Known>, thread: Thread): Thread {
  if (answer.kind !== 'not-known') return thread;
  return { ...thread, metierInFocus: answer.metierIds[0] ?? thread.metierInFocus, lastRubrique: answer.rubrique };
}
