import { type Heard, type Message, message, option, type Stage } from '../dialogs/dialog.ts';
import { findLeft } from '../guidance/find-left.ts';
import { hearUnpaidWork } from '../guidance/unpaid-work.ts';
import { askLibrary, isOpenQuestion, isPlainlyAsked } from '../knowledge/ask.ts';
import { foldText } from '../knowledge/fold-text.ts';
import type { Library } from '../knowledge/library.ts';
import { admitUnknown, answerForCentre, answerQuestion, type Knowing } from './answer-question.ts';
import { type CardAction, isOver } from './card-action.ts';
import { type Command, hearCommand } from './commands.ts';
import { type Conversation, keepSnapshot, takeSnapshot } from './conversation.ts';
import { hearLearner, sayDanger, sayFrenchOnly } from './hear-learner.ts';
import { hearAim } from './hearing/aim.ts';
import { hearDistress } from './hearing/distress.ts';
import { hearSelection, type Selection } from './hearing/selection.ts';
import { hearSpeechAct, stripPoliteness } from './hearing/speech-act.ts';
import { leaveOutDetails } from './leave-out-details.ts';
import { type OpenStage, obey, type Recommender } from './obey.ts';
import { offerHumanOnSensitive } from './offer-human.ts';
import { mostUnderstood, type Received } from './receive.ts';
import { type AnswerReader, respondAboutAnswers } from './respond-about-answers.ts';
import { respondAboutServices } from './respond-about-services.ts';
import { respondAboutWays } from './respond-about-ways.ts';
import { respondAboutWords } from './respond-about-words.ts';
import type { TurnFloor } from './turn-floor.ts';

/** What a response draws on. */
export interface Responder extends Recommender, AnswerReader, Knowing {}

/** A sign under an answer: counted, whoever talks with the person, and answered by nobody. Gives whether it was one. */
export function noteOpinion({ action }: Received, floor: TurnFloor): boolean {
  if (action?.action !== 'rate' || action.isQuiet !== true) return false;
  floor.carryOut([{ kind: 'rate', about: action.about, rating: action.rating, reason: null }]);
  floor.keepOffer();
  return true;
}

/** One message answered: safety first, then commands, then the pending question, then everything else. */
export async function respond(
  received: Received,
  floor: TurnFloor,
  openStage: OpenStage,
  responder: Responder,
): Promise<void> {
  const { words, typed, action, heard } = received;
  const { offered, lastTold } = floor.conversation;
  floor.change({ lastAnswered: null, lastTold: undefined });
  if (words === '' && action === undefined) {
    floor.say([message('common.no-words')]);
    return openStage().askAgain();
  }
  // A button's own words are ours, whatever they sound like.
  const isOffered = offered.choices.some(({ label }) => foldText(label) === foldText(typed));
  if (!isOffered && hearDistress(typed)) return answerDistress(typed, floor, responder.library);
  if (action !== undefined && isOver(action, floor.conversation.offered)) {
    floor.say([message('common.pick.over')]);
    return openStage().askAgain();
  }
  if (
    action?.action === 'fiche' ||
    action?.action === 'account' ||
    action?.action === 'steps' ||
    action?.action === 'rate'
  ) {
    return act(action, floor, openStage(), responder.library);
  }
  if (typed.length > mostUnderstood) floor.say([message('common.cut')]);
  if (heard.kind === 'words' && action === undefined && !openStage().takesAnyWords) {
    const learned = hearLearner(words, floor);
    if (learned !== undefined) {
      floor.change({ lastTold });
      return respond({ ...learned, action }, floor, openStage, responder);
    }
  }
  if (heard.kind === 'words' && action === undefined && !isOffered && !openStage().takesAnyWords) {
    const without = leaveOutDetails(words, floor);
    if (without !== undefined) {
      const { left, isAskedAbout } = without;
      offerHumanOnSensitive(typed, floor, responder.library);
      if (isAskedAbout) admitUnknown(left.words, floor);
      if (isAskedAbout || left.words === '') return openStage().askAgain();
      return respond({ ...left, action }, floor, openStage, responder);
    }
  }
  const isOwn = action === undefined && !isOffered && !openStage().takesAnyWords;
  if (isOwn && (await respondBeside(received, lastTold, floor, openStage, responder))) return;
  const command = hearCommandBefore(words, heard, floor, openStage().takesAnyWords);
  if (command !== undefined) {
    floor.conclude('command');
    return obey(command, floor, openStage, responder);
  }
  if (heard.kind === 'words' && words === floor.conversation.lastTap) return openStage().askAgain();
  const isTap = heard.kind === 'choice' && floor.conversation.offered.choices[heard.index]?.label === words;
  floor.change({ lastTap: isTap ? words : null });
  const before = takeSnapshot(floor.conversation);
  if (heard.kind === 'words') offerHumanOnSensitive(typed, floor, responder.library);
  const isAnswer =
    heard.kind !== 'words' || openStage().takesAnyWords || isAimAtStart(words, openStage(), responder.library);
  if (isAnswer || !(await answerAside(heard.words, floor, openStage(), responder))) {
    floor.change({ isInDistress: false });
    floor.conclude('understood');
    floor.say(repeatPicked(heard, floor.conversation));
    if (heard.kind === 'words' && !openStage().takesAnyWords) {
      floor.say([...honourUnpaidWork(heard.words), ...tellLeft(heard.words, responder.library)]);
    }
    await openStage().hear();
  }
  const { snapshots } = floor.conversation;
  floor.change(keepSnapshot(floor.conversation, before));
  const isKept = floor.conversation.snapshots !== snapshots;
  floor.change({ lastAnswered: isKept ? offered : null });
}

/** What is heard whatever is pending; gives whether it was something of the kind. */
async function respondBeside(
  received: Received,
  lastTold: Conversation['lastTold'],
  floor: TurnFloor,
  openStage: OpenStage,
  responder: Responder,
): Promise<boolean> {
  const { words } = received;
  const selection = hearSelection(words);
  if (selection !== undefined) {
    await refuseSelection(selection, floor, openStage());
    return true;
  }
  const isUnderstood =
    (await respondAboutAnswers(words, floor, openStage, responder)) ||
    (await respondAboutWays(words, floor, openStage, responder)) ||
    (await respondAboutWords(words, lastTold, floor, openStage, responder.library));
  if (isUnderstood) floor.conclude('understood');
  return isUnderstood || respondAboutServices(received, floor, openStage, responder);
}

/** The bot helps people to search: it selects nobody. That it was asked to goes into the log, without a word of it. */
function refuseSelection(asked: Selection, floor: TurnFloor, stage: Stage): Promise<void> {
  floor.refused = asked;
  floor.conclude('aside');
  floor.say([message(`purpose.refuse-${asked}`), message('purpose.limit')]);
  return stage.askAgain();
}

/** « quels métiers recrutent ? », « vos formations ? », before anything was told: what brings somebody, where no fiche tells it. */
function isAimAtStart(words: string, { pending }: Stage, library: Library): boolean {
  if ((pending ?? 'welcome') !== 'welcome') return false;
  const aim = hearAim(words);
  if (aim === 'training' || aim === 'guide') return askLibrary(words, library, { today: new Date() }).kind !== 'answer';
  return aim === 'hiring';
}

/** Unpaid work is said back for what it is: somebody who tells of it seldom calls it experience. */
function honourUnpaidWork(words: string): readonly Message[] {
  const [kind] = hearUnpaidWork(words);
  return kind === undefined ? [] : [message(`unpaid-work.heard.${kind}`)];
}

/** The métier that somebody wants to leave is proposed no more, and they are told. */
function tellLeft(words: string, library: Library): readonly Message[] {
  const left = findLeft(words, library);
  return left === undefined ? [] : [message('fiche.next.set-aside', { metier: library.getMetier(left).label })];
}

/** What was ticked on a card is not seen in the chat: it is said back. */
function repeatPicked(heard: Heard, { offered }: Conversation): readonly Message[] {
  if (heard.kind !== 'choices' || offered.pick !== 'many') return [];
  const picked = offered.choices.filter(({ id, isApart }) => isApart !== true && heard.ids.includes(id));
  return picked.length === 0 ? [] : [message('common.pick.noted', { picked: picked.map(({ label }) => label) })];
}

const waysOut: ReadonlySet<string> = new Set([
  'help',
  'back',
  'restart',
  'cancel',
  'my-data',
  'erase-data',
  'end',
  'leave',
]);

/** A command is heard before any dialog, but the very words of a button on offer are that button. */
function hearCommandBefore(words: string, heard: Heard, floor: TurnFloor, takesAnyWords: boolean): Command | undefined {
  if (heard.kind === 'choice' && heard.id === 'human') return { kind: 'human' };
  if (heard.kind === 'choice' && heard.id === 'restart') return { kind: 'restart' };
  if (heard.kind === 'choice' && (heard.id === 'resume-code' || heard.id === 'export-data')) return { kind: heard.id };
  const said = foldText(words);
  const isButton = floor.conversation.offered.choices.some(({ label }) => foldText(label) === said);
  const command = isButton ? undefined : hearCommand(words);
  // Where any words are an answer, « je voudrais un rendez-vous » is one too.
  if (takesAnyWords && command !== undefined && !waysOut.has(command.kind)) return undefined;
  if (command?.kind !== 'set-country') return command;
  // « en France » where that is asked is the answer, and « et en France ? » asks the last question again.
  const asksAgain = floor.conversation.lastRubrique !== null && /^\s*et\b|\?\s*$/i.test(words);
  return heard.kind === 'choice' || asksAgain ? undefined : command;
}

/** Numbers of both countries unless the person told theirs; the pending question can wait, the desk may not. */
export function answerDistress(typed: string, floor: TurnFloor, { emergencyNumbers }: Library): void {
  floor.change({ isInDistress: true });
  if (floor.conversation.handoff !== null) floor.errands.push({ kind: 'hear-case', isAlarm: true });
  const { country } = floor.profile;
  const countries = emergencyNumbers.map((each) => each.country).filter((each) => country === null || each === country);
  floor.say([
    message('emergency.tell', {}, { show: { kind: 'emergency', countries } }),
    ...sayDanger(typed),
    message('emergency.stay', {}, { options: [option('human', 'common.choice.human')] }),
  ]);
}

async function act(
  action: Extract<CardAction, { action: 'fiche' | 'account' | 'steps' | 'rate' }>,
  floor: TurnFloor,
  stage: Stage,
  library: Library,
) {
  if (action.action !== 'rate') {
    if (library.findMetier(action.metierId) !== undefined) {
      const before = takeSnapshot(floor.conversation);
      floor.conclude('understood');
      await stage.begin(action.action, { metierId: action.metierId });
      floor.change(keepSnapshot(floor.conversation, before));
      return;
    }
    floor.say([message('common.gone')]);
    return stage.askAgain();
  }
  if (action.rating === 'down') return stage.begin('feedback', { about: action.about });
  floor.carryOut([{ kind: 'rate', about: action.about, rating: 'up', reason: null }]);
  floor.say([message('feedback.up.thanks')]);
  return stage.askAgain();
}

const quietAfterDistress: ReadonlySet<string> = new Set(['greeting', 'thanks', 'farewell', 'insult', 'no-words']);

/** Greetings, thanks, insults, another language, questions: answered beside the path, then the path goes on. */
async function answerAside(words: string, floor: TurnFloor, stage: Stage, responder: Responder): Promise<boolean> {
  const act = hearSpeechAct(words);
  if (floor.conversation.isInDistress && quietAfterDistress.has(act)) {
    floor.say([message('common.aside.care', {}, { options: [option('human', 'common.choice.human')] })]);
    return true;
  }
  switch (act) {
    case 'farewell':
      floor.say([message('common.aside.farewell')]);
      floor.keepOffer();
      return true;
    case 'greeting':
    case 'thanks':
    case 'insult':
    case 'no-words':
      floor.say([message(`common.aside.${act}`)]);
      await stage.askAgain();
      return true;
    case 'other-language':
      floor.say(sayFrenchOnly(words));
      await stage.askAgain();
      return true;
    case 'off-topic':
      if (!answerForCentre(stripPoliteness(words), floor, responder)) floor.say([message('common.aside.off-topic')]);
      await stage.askAgain();
      return true;
    case 'wants-to-ask':
      floor.say([message('answers.invite')]);
      floor.keepOffer();
      return true;
    case 'question':
      if (!answerQuestion(stripPoliteness(words), floor, responder)) {
        if (!isOpenQuestion(stripPoliteness(words))) return false;
        admitUnknown(words, floor);
      }
      await stage.askAgain();
      return true;
    case 'about-oneself':
    case 'other':
      if (!answerUnasked(words, floor, responder)) return false;
      await stage.askAgain();
      return true;
  }
}

/** Words without the form of a question may be one all the same. */
function answerUnasked(words: string, floor: TurnFloor, responder: Responder): boolean {
  const plain = stripPoliteness(words);
  if (isPlainlyAsked(words, responder.library) && answerQuestion(plain, floor, responder)) return true;
  return answerForCentre(plain, floor, responder);
}
