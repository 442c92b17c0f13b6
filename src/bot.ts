import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder-core';
import type { DialogSet, DialogState } from 'botbuilder-dialogs';
import { createStage, floorKey, type Heard, message, type Stage } from '../dialogs/dialog.ts';
import { forgetAll } from '../knowledge/remember.ts';
import { type Bot, findConversationId, findTurnWork } from './channels/bot.ts';
import { type Conversation, copyDialogs, createConversation, takeBack } from './conversation.ts';
import type { Conversations, Kept } from './conversations.ts';
import { runErrands } from './errands.ts';
import { countConversation } from './figures/count-conversation.ts';
import { noteTurn } from './figures/figure-note.ts';
import { monthOf } from './figures/month.ts';
import type { FollowUpBook } from './follow-up/follow-up-book.ts';
import type { FollowUp } from './follow-up/follow-up-store.ts';
import type { News } from './handoff/news.ts';
import type { Reception } from './handoff/reception.ts';
import type { Selection } from './hearing/selection.ts';
import { type Left, leaveGone } from './leave-gone.ts';
import type { Log } from './log.ts';
import { markCode } from './mark-code.ts';
import type { OpenStage } from './obey.ts';
import { type Received, receive } from './receive.ts';
import { refuseNewcomer } from './refuse-newcomer.ts';
import type { Render } from './render.ts';
import { noteOpinion, type Responder, respond } from './respond.ts';
import { respondHeld } from './respond-held.ts';
import { createReceipt, type Erased } from './rights/receipt.ts';
import { tellNews, toSpoken } from './tell-news.ts';
import { TurnFloor } from './turn-floor.ts';

/** What the bot is made of. */
export interface BotParts {
  readonly responder: Responder;
  readonly dialogs: DialogSet;
  readonly conversations: Conversations;
  readonly reception: Reception;
  readonly followUps: FollowUpBook;
  readonly render: Render;
  readonly log: Log;
  readonly today: () => Date;
}

const noWords: Heard = { kind: 'words', words: '' };

/** The bot that also tells people what counsellors do. */
export interface GuidanceBot extends Bot {
  /** Asks the person, in a turn that was begun for it, whether a counsellor may step in. */
  offer(context: TurnContext, by: { readonly counsellorId: string; readonly name: string }): Promise<void>;
  /**
   * Asks the person, in a turn that was begun for it, what happened since; gives whether it was the moment. Nothing of
   * the conversation need be left.
   */
  followUp(context: TurnContext, due: Pick<FollowUp, 'centreId' | 'register'>): Promise<boolean>;
  /** Tells the person, in a turn that was begun for it, what happened to their case. */
  tell(context: TurnContext, news: News): Promise<void>;
}

/** This many failures on one question, and the bot leaves that dialog. */
const mostFailures = 3;

/** One turn: restore the conversation, hear commands, run the dialogs, keep the conversation, answer. */
export function createBot(parts: BotParts): GuidanceBot {
  return {
    async run(context) {
      if (context.activity.type === ActivityTypes.ConversationUpdate) return welcome(context, parts);
      if (context.activity.type !== ActivityTypes.Message) return;
      const kept = await parts.conversations.load(context);
      try {
        await answer(context, kept, parts);
      } catch (error) {
        parts.log.error({ err: error }, 'a turn failed and was dropped');
        await apologise(context, kept, parts);
      }
    },

    async offer(context, by) {
      const kept = await parts.conversations.load(context);
      if (kept === undefined || kept.conversation.handoff !== null) return;
      const { conversation } = leaveGone(kept.conversation, parts.responder.library);
      const floor = new TurnFloor({ ...conversation, dialogs: copyDialogs(conversation.dialogs) }, noWords);
      const dossier = parts.responder.draftDossier(conversation);
      await stageOf(context, floor, parts)().begin('offered-help', { ...by, dossier });
      await finish(context, floor, kept, parts);
    },

    async followUp(context, { centreId, register }) {
      const kept = await parts.conversations.load(context);
      const before = kept?.conversation ?? (await startSilently(context, parts));
      if (before.handoff !== null) return false;
      const { conversation } = leaveGone(before, parts.responder.library);
      const profile = kept === undefined ? { ...conversation.profile, centreId, register } : conversation.profile;
      const dialogs = copyDialogs(conversation.dialogs);
      const floor = new TurnFloor({ ...conversation, profile, dialogs, isFollowUpAgreed: true }, noWords);
      await stageOf(context, floor, parts)().begin('follow-up', {});
      await finish(context, floor, kept, parts);
      return true;
    },

    async tell(context, news) {
      const kept = await parts.conversations.load(context);
      // Erased meanwhile: there is nobody left to tell.
      if (kept === undefined) return;
      const { conversation } = leaveGone(kept.conversation, parts.responder.library);
      const floor = new TurnFloor({ ...conversation, dialogs: structuredClone(conversation.dialogs) }, noWords);
      const { handoff } = floor.conversation;
      tellNews(news, floor);
      const stage = stageOf(context, floor, parts)();
      if (news.kind === 'ended' && handoff !== null) await stage.begin('satisfaction', { caseId: handoff.caseId });
      if (news.kind === 'late' && handoff !== null) await offerOtherWays(news, context, stage, floor, parts);
      await finish(context, floor, kept, parts);
      if (news.kind === 'said') await context.sendActivities([toSpoken(news)]);
    },
  };
}

/** Nobody came in time: a call-back or a message, then. */
async function offerOtherWays(
  { reason, dossier }: Extract<News, { kind: 'late' }>,
  context: TurnContext,
  stage: Stage,
  { profile }: TurnFloor,
  { reception }: BotParts,
): Promise<void> {
  const reach = await reception.findReach(context, profile.centreId);
  if (reach !== undefined) await stage.begin('hand-over', { reason, dossier, reach, isLate: true });
}

/** Says who is there, once, when the bot itself is added. Nothing is kept before the person's first message. */
async function welcome(context: TurnContext, parts: BotParts): Promise<void> {
  const { membersAdded = [], recipient } = context.activity;
  if (!membersAdded.some(({ id }) => id === recipient.id)) return;
  if (await refuse(context, '', parts)) return;
  const floor = await greet(context, parts);
  await context.sendActivities([
    ...parts.render(floor.said, floor.conversation, findConversationId(context)).activities,
  ]);
}

/** Refuses whoever comes to a centre that is closed, and keeps nothing; false where it is open. */
async function refuse(context: TurnContext, typed: string, parts: BotParts): Promise<boolean> {
  const { library } = parts.responder;
  const centreId = findCentreId(context.activity, parts);
  const closing = library.findCentre(centreId)?.closing ?? null;
  if (closing === null) return false;
  const floor = new TurnFloor(createConversation(centreId, null), noWords);
  refuseNewcomer(typed, closing, floor, library);
  findTurnWork(context)?.conclude('aside');
  const { activities } = parts.render(floor.said, floor.conversation, findConversationId(context));
  await context.sendActivities([...activities]);
  return true;
}

/** A conversation as it stands after the welcome; its words were said at the welcome, whether then or now. */
async function greet(context: TurnContext, parts: BotParts): Promise<TurnFloor> {
  const conversation = createConversation(findCentreId(context.activity, parts), null);
  const floor = new TurnFloor(conversation, noWords);
  await stageOf(context, floor, parts)().begin('welcome', { greeted: false });
  return floor;
}

async function answer(context: TurnContext, kept: Kept | undefined, parts: BotParts): Promise<void> {
  if (kept === undefined && (await refuse(context, context.activity.text ?? '', parts))) return;
  const standing = kept?.conversation ?? (await startSilently(context, parts));
  const before = context.activity.channelData?.isCorrection === true ? takeBack(standing) : standing;
  const received = receive(context.activity, before, parts.responder.answerBook);
  const left = leaveGone(before, parts.responder.library);
  const conversation = await standSomewhere(context, left, parts);
  // The SDK changes the dialogs in place: a turn that fails must leave those before it whole.
  const floor = new TurnFloor({ ...conversation, dialogs: copyDialogs(conversation.dialogs) }, received.heard);
  floor.hasResumeCodes = findTurnWork(context)?.giveResumeCode !== undefined;
  const openStage = stageOf(context, floor, parts);
  floor.reach = () => parts.reception.findReach(context, floor.profile.centreId);
  const { handoff } = conversation;
  if (handoff !== null) floor.place = () => parts.reception.findPlace(handoff.caseId);
  const isHeld = handoff?.phase === 'held';
  if (!isHeld) tellGone(left, floor);
  if (left.isPendingGone && isTapOf(received)) await openStage().askAgain();
  else if (!noteOpinion(received, floor)) {
    await (isHeld ? respondHeld : respond)(received, floor, openStage, parts.responder);
  }
  noteFigures(context, floor, kept, parts);
  if (floor.erased !== undefined) startOver(context, floor, floor.erased, parts);
  const isSilent = floor.conversation.handoff?.phase === 'held';
  if (openStage().pending === undefined && !isSilent) await openStage().begin('welcome', { greeted: true });
  await finish(context, floor, kept, parts);
}

/** Notes what the turn counts for. What is erased is counted first: the numbers stay, and hold nobody. */
function noteFigures(context: TurnContext, floor: TurnFloor, kept: Kept | undefined, { today }: BotParts): void {
  const now = today().getTime();
  const before = kept?.conversation;
  if (floor.erased === undefined) {
    floor.change({ figures: noteTurn(before, floor, monthOf(now)) });
    return;
  }
  const work = findTurnWork(context);
  if (before === undefined || work === undefined) return;
  work.writeAlong((transaction) => countConversation(transaction, work.conversationId, now, before));
}

/** Whoever stood in a dialog about what is known no more, and in no other, stands at the welcome. */
async function standSomewhere(
  context: TurnContext,
  { conversation, isPendingGone }: Left,
  parts: BotParts,
): Promise<Conversation> {
  if (!isPendingGone || conversation.dialogs.dialogStack.length > 0) return conversation;
  const { dialogs } = await startSilently(context, parts);
  return { ...conversation, dialogs };
}

/** Whether a message means an answer to the pending question; to ask for a human is understood without one. */
function isTapOf({ heard }: Received): boolean {
  return heard.kind === 'choices' || (heard.kind === 'choice' && heard.id !== 'human');
}

function tellGone({ count, isPendingGone }: Left, floor: TurnFloor): void {
  if (count > 0) floor.say([message('common.forgotten', { count })]);
  if (isPendingGone) floor.say([message('common.gone')]);
}

/** Nothing of the conversation before is left but the receipt; the log of the server holds its number. */
function startOver(context: TurnContext, floor: TurnFloor, erased: Erased, { log }: BotParts): void {
  const position = findTurnWork(context)?.position ?? null;
  const receipt = createReceipt(context, erased, position, floor.conversation.receipt ?? null);
  floor.startOver(receipt);
  log.info({ receipt: receipt.number }, 'a conversation was erased');
}

async function startSilently(context: TurnContext, parts: BotParts): Promise<Conversation> {
  const { conversation, said } = await greet(context, parts);
  return { ...conversation, offered: parts.render(said, conversation, findConversationId(context)).offered };
}

/** Keeps first, then answers: what was not kept was not said. */
async function finish(context: TurnContext, floor: TurnFloor, kept: Kept | undefined, parts: BotParts): Promise<void> {
  await runErrands(context, floor, parts);
  const { activities, offered } = parts.render(floor.said, floor.conversation, findConversationId(context));
  const stillOffered = floor.isOfferKept ? floor.conversation.offered : offered;
  await parts.conversations.save(context, { ...floor.conversation, offered: stillOffered, failures: 0 }, kept);
  if (floor.refused !== undefined) tellRefused(floor.refused, parts);
  const work = findTurnWork(context);
  work?.conclude(floor.outcome);
  if (floor.erased !== undefined) {
    forgetAll();
    work?.eraseLog();
  }
  await context.sendActivities(markCode(activities, context, floor, parts.followUps));
}

/** An audit line without content: whoever runs the bot can see that it kept to its purpose. */
function tellRefused(asked: Selection, { log }: BotParts): void {
  log.info({ audit: 'purpose-limit', asked }, 'the bot was asked to select, rank or decide, and refused');
}

/** The state before the turn stands; after three failures on one question its dialog is left, the profile kept. */
async function apologise(context: TurnContext, kept: Kept | undefined, parts: BotParts): Promise<void> {
  const standing = kept?.conversation ?? (await startSilently(context, parts));
  const before = leaveGone(standing, parts.responder.library).conversation;
  const failures = before.failures + 1;
  const floor = new TurnFloor(before, noWords);
  const openStage = stageOf(context, floor, parts);
  const isStuck = failures >= mostFailures;
  floor.say([message(isStuck ? 'common.error-again' : 'common.error', {}, { show: { kind: 'contact' } })]);
  if (isStuck) {
    floor.change({ dialogs: { dialogStack: [] } });
    await openStage().begin('welcome', { greeted: true });
  }
  const { activities, offered } = parts.render(floor.said, floor.conversation, findConversationId(context));
  const after = {
    ...floor.conversation,
    failures: isStuck ? 0 : failures,
    offered: isStuck ? offered : before.offered,
  };
  await parts.conversations.save(context, after, kept);
  findTurnWork(context)?.conclude('failed');
  await context.sendActivities([...activities]);
}

function stageOf(context: TurnContext, floor: TurnFloor, { dialogs }: BotParts): OpenStage {
  context.turnState.set(floorKey, floor);
  let opened: { readonly state: DialogState; readonly stage: Stage } | undefined;
  return () => {
    const state = floor.conversation.dialogs;
    if (opened?.state !== state) opened = { state, stage: createStage(dialogs, context, state) };
    return opened.stage;
  };
}

/** The centre that the channel names in the activity, else the first. */
function findCentreId({ channelData }: Activity, { responder }: BotParts): string {
  const asked: unknown = channelData?.centreId;
  const { centres, findCentre } = responder.library;
  const centre = (typeof asked === 'string' ? findCentre(asked) : undefined) ?? centres[0];
  if (centre === undefined) throw new Error('The library holds no centre');
  return centre.centreId;
}
