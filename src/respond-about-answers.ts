import { type DialogId, type Message, message } from '../dialogs/dialog.ts';
import { tellMove } from '../dialogs/message.ts';
import type { Constraint, Learned } from '../guidance/evidence.ts';
import type { Move } from '../guidance/move.ts';
import type { Profile, Standing } from '../guidance/profile.ts';
import type { Recommendations } from '../guidance/recommendation.ts';
import { foldText } from '../knowledge/fold-text.ts';
import type { Library } from '../knowledge/library.ts';
import type { Metier } from '../knowledge/metier.ts';
import { keepSnapshot, takeSnapshot } from './conversation.ts';
import { hearCorrection, hearTakeBack, hearWhyNot, type Missed } from './hearing/about-answers.ts';
import { hearSupposed } from './hearing/supposed.ts';
import { findWayBack, type OpenStage, openOnTop } from './obey.ts';
import type { TurnFloor } from './turn-floor.ts';

/** What answers about answers need. */
export interface AnswerReader {
  readonly library: Library;
  read(words: string): readonly Learned[];
  readConstraints(words: string): readonly Constraint[];
  recommend(person: Profile): Recommendations;
  findMeant(words: string): Metier | undefined;
  findTold(words: string, person: Profile): readonly Standing[];
  compare(person: Profile, learned: readonly Learned[]): Move;
}

/**
 * Hears what is said of the answers so far, whatever is pending: « pourquoi pas infirmière ? », « enlève vendeur », « en
 * fait j’ai mon bac ». Gives whether it was something of the kind.
 */
export async function respondAboutAnswers(
  words: string,
  floor: TurnFloor,
  openStage: OpenStage,
  reader: AnswerReader,
): Promise<boolean> {
  const missed = hearWhyNot(words);
  if (missed !== undefined && (await tellWhyNot(missed, words, floor, openStage, reader))) return true;
  const supposed = hearSupposed(words);
  if (supposed !== undefined && (await suppose(supposed, floor, openStage, reader))) return true;
  const unwanted = hearTakeBack(words);
  if (unwanted !== undefined && (await takeBack(unwanted, floor, openStage, reader))) return true;
  const corrected = hearCorrection(words);
  return corrected !== undefined && (await correct(corrected, floor, openStage, reader));
}

const longestUnknown = 2;

async function tellWhyNot(
  { words: missed, isSure }: Missed,
  words: string,
  floor: TurnFloor,
  openStage: OpenStage,
  { library, read, recommend, findMeant }: AnswerReader,
): Promise<boolean> {
  const several = library.search.findMeanings(missed);
  if (several !== undefined && isSure) {
    const among = several.among.map(({ means }) => means);
    floor.say([message('account.unknown.several', { word: several.word, among })]);
    await openStage().askAgain();
    return true;
  }
  const [, rank] = /^(?:piste |numero )*([1-9])$/.exec(missed) ?? [];
  const metierId =
    rank === undefined ? findMeant(missed)?.metierId : recommend(floor.profile).pistes[Number(rank) - 1]?.metierId;
  if (metierId !== undefined) {
    if (rank === undefined) floor.say(tellClosest(missed, library.getMetier(metierId)));
    await openOnTop('account', { metierId }, floor, openStage);
    return true;
  }
  if (!isSure || library.search.findContextes(missed).length > 0) return false;
  // « pourquoi pas travailler dehors ? » tells what one would like; a word or two name a métier.
  if (missed.split(' ').length > longestUnknown && read(missed).length > 0) return false;
  floor.say([message('account.unknown.none')]);
  floor.carryOut([{ kind: 'keep-words', words, because: 'not-known' }]);
  await openStage().askAgain();
  return true;
}

/** Where no title of a métier was said, the person hears which one stands nearest to their word. */
function tellClosest(missed: string, metier: Metier): readonly Message[] {
  const isSaid = [metier.label, ...metier.appellations].some(({ feminine, masculine }) =>
    [feminine, masculine].some((title) => missed.includes(foldText(title))),
  );
  return isSaid ? [] : [message('account.unknown.closest', { words: missed, metier: metier.label })];
}

/**
 * What a limit would change is told before it counts, where there are pistes; else it counts. A level asked about at a
 * fiche is a question about it.
 */
async function suppose(
  words: string,
  floor: TurnFloor,
  openStage: OpenStage,
  { read, recommend }: AnswerReader,
): Promise<boolean> {
  const learned = read(words);
  const isAtPistes = atPistes.has(openStage().pending ?? 'welcome');
  if (!learned.some(({ kind }) => kind === 'refusal' || (isAtPistes && bounds.has(kind)))) return false;
  if (recommend(floor.profile).pistes.length > 0) {
    await openOnTop('supposition', { words }, floor, openStage);
    return true;
  }
  const before = takeSnapshot(floor.conversation);
  floor.learn(learned);
  floor.say([message('common.heard')]);
  await openStage().askAgain();
  floor.change(keepSnapshot(floor.conversation, before));
  return true;
}

const atPistes: ReadonlySet<DialogId> = new Set(['pistes', 'account', 'what-if', 'supposition'] as const);
const bounds: ReadonlySet<Learned['kind']> = new Set(['level', 'licence', 'not-regulated', 'short-studies'] as const);

/** What was told is asked about before it goes; a piste that nobody named is set aside. */
async function takeBack(
  unwanted: string,
  floor: TurnFloor,
  openStage: OpenStage,
  reader: AnswerReader,
): Promise<boolean> {
  const told = reader.findTold(unwanted, floor.profile);
  if (told.length > 0) {
    const asked = told.length === 1 ? `${told[0]?.id}` : '';
    await openOnTop('change-answer', { backTo: findWayBack(openStage()), asked }, floor, openStage);
    return true;
  }
  const metier = reader.findMeant(unwanted);
  if (metier === undefined) return false;
  const said = message('fiche.next.set-aside', { metier: metier.label });
  await learnAside([{ kind: 'metier', metierId: metier.metierId, answer: 'no' }], said, floor, openStage, reader);
  return true;
}

/** A diploma or a licence told otherwise takes the place of the one told before; the pending question waits. */
async function correct(words: string, floor: TurnFloor, openStage: OpenStage, reader: AnswerReader): Promise<boolean> {
  const learned = reader.readConstraints(words).filter(({ kind }) => kind === 'level' || kind === 'licence');
  if (learned.length === 0) return false;
  await learnAside(learned, message('change-answer.noted'), floor, openStage, reader);
  return true;
}

async function learnAside(
  learned: readonly Learned[],
  said: Message,
  floor: TurnFloor,
  openStage: OpenStage,
  { compare, library }: AnswerReader,
): Promise<void> {
  const before = takeSnapshot(floor.conversation);
  const move = compare(floor.profile, learned);
  floor.learn(learned);
  floor.say([said, tellMove(move, library)]);
  await openStage().askAgain();
  floor.change(keepSnapshot(floor.conversation, before));
}
