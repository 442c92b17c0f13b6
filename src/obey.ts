import { type DialogId, type DialogInputs, type Message, message, option, type Stage } from '../dialogs/dialog.ts';
import type { Account } from '../guidance/account.ts';
import type { CaseReason, Dossier } from '../guidance/dossier.ts';
import type { Manner, Profile } from '../guidance/profile.ts';
import { withdrawAfter } from '../guidance/profile.ts';
import type { Recommendations } from '../guidance/recommendation.ts';
import type { MetierId } from '../knowledge/metier.ts';
import { hiddenCode, resumeCodeHours } from './channels/resume-code.ts';
import type { Command } from './commands.ts';
import { type Conversation, dropDialog, goBack, keepSnapshot, takeSnapshot } from './conversation.ts';
import { linkMinutes } from './rights/signed-links.ts';
import type { TurnFloor } from './turn-floor.ts';

/** What « pourquoi » and « auto-évaluation » need. */
export interface Recommender {
  recommend(person: Profile): Recommendations;
  findAssessed(metierId: MetierId | null): MetierId | undefined;
  account(metierId: MetierId, person: Profile): Account;
  hasEvidence(person: Profile): boolean;
  /** Days until whoever agrees is written to; 0: nobody is. */
  readonly followUpDays: number;
  /** What a counsellor would be told of the person. */
  draftDossier(conversation: Conversation): Dossier;
}

/** Opens the stage of the conversation as it stands: after « retour » it stands elsewhere. */
export type OpenStage = () => Stage;

/** Does what a command says, whatever is pending; then the pending question comes again, where there is one. */
export async function obey(
  command: Command,
  floor: TurnFloor,
  openStage: OpenStage,
  recommender: Recommender,
): Promise<void> {
  switch (command.kind) {
    case 'help':
      floor.say([message('commands.help', {}, { show: { kind: 'commands', hasResumeCodes: floor.hasResumeCodes } })]);
      return openStage().askAgain();
    case 'about':
      floor.say([
        message('commands.about', {}, { show: { kind: 'about', today: new Date().toISOString().slice(0, 10) } }),
      ]);
      return openStage().askAgain();
    case 'end':
      return sayGoodbye(floor);
    case 'resume-code':
      return giveResumeCode(floor, openStage);
    case 'export-data':
      floor.say([message('my-data.export.tell', { minutes: linkMinutes.export }, { show: { kind: 'export' } })]);
      return openStage().askAgain();
    case 'bilan':
    case 'read-bilan':
      tellBilan(command.kind, floor, recommender);
      return openStage().askAgain();
    case 'enter-code':
      floor.say([message(floor.hasResumeCodes ? 'resume-code.enter' : 'resume-code.elsewhere')]);
      return openStage().askAgain();
    case 'human':
      return callSomebody(floor, openStage, recommender);
    case 'leave':
      return leaveCounsellor(floor, openStage);
    case 'why':
      return tellWhy(command.rank, floor, openStage, recommender);
    case 'what-if':
      return openOnTop('what-if', {}, floor, openStage);
    case 'change-answer':
      return openOnTop('change-answer', { backTo: findWayBack(openStage()), asked: '' }, floor, openStage);
    case 'back':
      return stepBack(floor, openStage);
    case 'restart':
      return restart(floor, openStage);
    case 'cancel':
      return cancel(floor, openStage);
    case 'follow-up':
    case 'no-follow-up':
      return obeyAboutFollowUp(command.kind, floor, openStage, recommender);
    case 'my-data':
      return openStage().begin('my-data', { hasFollowUp: floor.conversation.isFollowUpAgreed === true });
    case 'erase-data':
      return openStage().begin('erase-data', {});
    case 'self-assessment':
      return assessOneself(floor, openStage, recommender);
    case 'set-register':
      return setManner({ register: command.register }, `commands.set-register.${command.register}`, floor, openStage);
    case 'set-titles':
      return setManner({ titles: command.titles }, `commands.set-titles.${command.titles}`, floor, openStage);
    case 'set-country':
      return setManner({ country: command.country }, `commands.set-country.${command.country}`, floor, openStage);
    default:
      return command satisfies never;
  }
}

function sayGoodbye(floor: TurnFloor): void {
  const options = [option('resume-code', 'resume-code.choice'), option('restart', 'commands.restart-choice')];
  floor.say([message('commands.end', {}, { options })]);
}

/** The code itself is made where the turn is written; until then its place is held. */
function giveResumeCode(floor: TurnFloor, openStage: OpenStage): Promise<void> {
  if (floor.hasResumeCodes) {
    floor.resumeCodeFor = 'now';
    floor.say([message('resume-code.tell', { code: hiddenCode, hours: resumeCodeHours })]);
  } else floor.say([message('resume-code.elsewhere')]);
  return openStage().askAgain();
}

/** A counsellor where the centre has a desk; else its phone and address. */
async function callSomebody(floor: TurnFloor, openStage: OpenStage, recommender: Recommender): Promise<void> {
  const { handoff, isInDistress, dialogs } = floor.conversation;
  const reach = handoff === null ? await floor.reach() : undefined;
  if (reach === undefined || !reach.hasDesk) {
    floor.say([handoff === null ? message('commands.human', {}, contact) : tellRaised(await floor.place())]);
    return isInDistress ? floor.keepOffer() : openStage().askAgain();
  }
  // One that is open already begins again, with what was said since.
  if (openStage().pending === 'hand-over') floor.change({ dialogs: { dialogStack: dialogs.dialogStack.slice(0, -1) } });
  const isLost = openStage().misses >= 2;
  const before = takeSnapshot(floor.conversation);
  const reason = findReason(floor.conversation, isLost);
  const dossier = recommender.draftDossier(floor.conversation);
  await openStage().begin('hand-over', { reason, reach, dossier, isLate: false });
  floor.change(keepSnapshot(floor.conversation, before));
}

const contact = { show: { kind: 'contact' } } as const;

/** That the case waits, and where. */
function tellRaised(place: number | null): Message {
  if (place === null) return message('hand-over.raised', {}, contact);
  return place === 1
    ? message('hand-over.raised-first', {}, contact)
    : message('hand-over.raised-place', { place }, contact);
}

function findReason({ isInDistress, isSensitive }: Conversation, isLost: boolean): CaseReason {
  if (isInDistress) return 'distress';
  if (isSensitive) return 'sensitive';
  return isLost ? 'not-understood' : 'asked';
}

/** Back to the bot; the counsellor is told. */
function leaveCounsellor(floor: TurnFloor, openStage: OpenStage): Promise<void> {
  const hadCase = floor.conversation.handoff !== null;
  if (hadCase) {
    floor.errands.push({ kind: 'cancel-case' });
    floor.change(dropDialog(floor.conversation, 'hand-over'));
  }
  floor.say([message(hadCase ? 'hand-over.left' : 'hand-over.left-nobody')]);
  return openStage().askAgain();
}

/** Asks for leave to write some months later, or takes it back. */
function obeyAboutFollowUp(
  kind: 'follow-up' | 'no-follow-up',
  floor: TurnFloor,
  openStage: OpenStage,
  { followUpDays }: Recommender,
): Promise<void> {
  if (kind === 'follow-up' && followUpDays > 0) return openOnTop('follow-up-consent', {}, floor, openStage);
  if (kind === 'no-follow-up') floor.carryOut([{ kind: 'withdraw-follow-up' }]);
  floor.say([message(kind === 'follow-up' ? 'follow-up.consent.off' : 'follow-up.consent.withdrawn')]);
  return openStage().askAgain();
}

/** What the person can keep; made of nothing, it is not offered. */
function tellBilan(kind: 'bilan' | 'read-bilan', floor: TurnFloor, { hasEvidence }: Recommender): void {
  if (!hasEvidence(floor.profile)) floor.say([message('bilan.chat.nothing')]);
  else if (kind === 'read-bilan') floor.say([message('bilan.chat.read', {}, { show: { kind: 'bilan' } })]);
  else floor.say([message('bilan.chat.tell', { minutes: linkMinutes.bilan }, { show: { kind: 'bilan-link' } })]);
}

const mostExplained = 3;

/** Of one piste where one is spoken of; else of the first, each with what speaks for it and against it. */
function tellWhy(
  rank: number | null,
  floor: TurnFloor,
  openStage: OpenStage,
  { recommend, account }: Recommender,
): Promise<void> {
  const pistes = recommend(floor.profile).pistes.slice(0, mostExplained);
  const asked = rank === null ? findSpokenOf(floor, openStage()) : pistes[rank - 1]?.metierId;
  if (asked !== undefined) return openOnTop('account', { metierId: asked }, floor, openStage);
  floor.say([
    message(pistes.length === 0 ? 'commands.why-nothing' : 'commands.why'),
    ...pistes.map(({ metierId }, index) => {
      const told = { ...account(metierId, floor.profile), ahead: null, nearer: [] };
      return message('commands.why-piste', { rank: index + 1 }, { show: { kind: 'account', metierId, account: told } });
    }),
  ]);
  return openStage().askAgain();
}

/** The métier that the pending question is about. */
function findSpokenOf({ conversation }: TurnFloor, { pending }: Stage): MetierId | undefined {
  const isAbout = pending === 'fiche' || pending === 'account';
  return isAbout ? (conversation.metierInFocus ?? undefined) : undefined;
}

/** From where a path or a welcome waits, one comes back to it; from anywhere else the pistes are shown anew. */
export function findWayBack({ pending }: Stage): 'pistes' | 'here' {
  return pending === undefined || pending === 'guided-path' || pending === 'welcome' || pending === 'meaning'
    ? 'here'
    : 'pistes';
}

/** Opens a dialog over whatever is pending, in the place of one of its kind; « retour » leads back here. */
export async function openOnTop<Id extends DialogId>(
  dialogId: Id,
  input: DialogInputs[Id],
  floor: TurnFloor,
  openStage: OpenStage,
): Promise<void> {
  const before = takeSnapshot(floor.conversation);
  const { dialogStack } = floor.conversation.dialogs;
  if (openStage().pending === dialogId) floor.change({ dialogs: { dialogStack: dialogStack.slice(0, -1) } });
  await openStage().begin(dialogId, input);
  floor.change(keepSnapshot(floor.conversation, before));
}

function stepBack(floor: TurnFloor, openStage: OpenStage): Promise<void> {
  const before = goBack(floor.conversation);
  floor.say([message(before === undefined ? 'commands.back-at-start' : 'commands.back')]);
  if (before !== undefined) floor.change(before);
  return openStage().askAgain();
}

/** From the start again: what was told is withdrawn, how to speak is kept, and « retour » brings all back. */
async function restart(floor: TurnFloor, openStage: OpenStage): Promise<void> {
  const before = takeSnapshot(floor.conversation);
  floor.change({ profile: withdrawAfter(floor.profile, 0), dialogs: { dialogStack: [] } });
  floor.say([message('commands.restart')]);
  await openStage().begin('welcome', { greeted: true });
  floor.change(keepSnapshot(floor.conversation, before));
}

/** Leaves what is pending; everything told is kept. */
async function cancel(floor: TurnFloor, openStage: OpenStage): Promise<void> {
  const stage = openStage();
  if (stage.pending === undefined || stage.pending === 'welcome') {
    floor.say([message('commands.cancel-nothing')]);
    return stage.askAgain();
  }
  const before = takeSnapshot(floor.conversation);
  floor.say([message('commands.cancel')]);
  await stage.leave();
  floor.change(keepSnapshot(floor.conversation, before));
}

/** About the métier spoken of, where it has questions; else about one that has. « retour » leads back here. */
async function assessOneself(floor: TurnFloor, openStage: OpenStage, { findAssessed }: Recommender): Promise<void> {
  const metierId = findAssessed(floor.conversation.metierInFocus) ?? findAssessed(null);
  if (metierId === undefined) {
    floor.say([message('self-assessment.start.none')]);
    return openStage().askAgain();
  }
  // One that is open already goes on from its start, which knows the answers given so far.
  return openOnTop('self-assessment', { metierId }, floor, openStage);
}

function setManner(manner: Partial<Manner>, key: string, floor: TurnFloor, openStage: OpenStage): Promise<void> {
  floor.carryOut([{ kind: 'set-manner', manner }]);
  floor.say([message(key)]);
  return openStage().askAgain();
}
