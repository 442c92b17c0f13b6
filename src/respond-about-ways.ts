import { message } from '../dialogs/dialog.ts';
import { tellFormations } from '../dialogs/steps.ts';
import { findPractised } from '../guidance/held.ts';
import { findInstitutions, findInstitutionsNamed } from '../guidance/institutions.ts';
import { findFirstOffer } from '../guidance/offers.ts';
import { findDiplomaRecognitions, findRecognitions } from '../guidance/recognition.ts';
import { findSteps } from '../guidance/steps.ts';
import type { MetierId } from '../knowledge/metier.ts';
import { hearInstitutionAsked, hearWhoHelps } from './hearing/about-institutions.ts';
import { hearComparison, hearFirstTwo, hearFormations, hearRecognition, hearWay } from './hearing/about-ways.ts';
import { asksAboutForeignDiploma } from './hearing/foreign-diploma.ts';
import { hearNeverWorked } from './hearing/never-worked.ts';
import { type OpenStage, openOnTop } from './obey.ts';
import type { AnswerReader } from './respond-about-answers.ts';
import type { TurnFloor } from './turn-floor.ts';

/**
 * Hears whoever asks how to get somewhere, whatever is pending: « comment passer de cariste à magasinier ? », « c’est quoi la
 * VAE ? ». Gives whether it was something of the kind.
 */
export async function respondAboutWays(
  words: string,
  floor: TurnFloor,
  openStage: OpenStage,
  reader: AnswerReader,
): Promise<boolean> {
  if (asksAboutForeignDiploma(words)) return tellDiplomas(floor, openStage, reader);
  if (await tellInstitutions(words, floor, openStage, reader)) return true;
  if (hearRecognition(words)) return tellRecognition(floor, openStage, reader);
  if (hearNeverWorked(words)) return askUnpaidWork(floor, openStage);
  // Where a button of the pending question says so in other words, it is that button.
  if (floor.hear().kind === 'words' && hearFormations(words)) return tellFormationsThere(floor, openStage, reader);
  const [one, other] = findCompared(words, floor, openStage, reader);
  if (one !== undefined && other !== undefined && one !== other) {
    await openOnTop('comparison', { one, other }, floor, openStage);
    return true;
  }
  return tellWay(words, floor, openStage, reader);
}

/** The two that are named, or the first two of the pistes that are shown. */
function findCompared(
  words: string,
  { profile }: TurnFloor,
  openStage: OpenStage,
  { findMeant, recommend }: AnswerReader,
): readonly (MetierId | undefined)[] {
  const areFirst = openStage().pending === 'pistes' && hearFirstTwo(words);
  if (areFirst) return recommend(profile).pistes.map(({ metierId }) => metierId);
  return hearComparison(words)?.map((said) => findMeant(said)?.metierId) ?? [];
}

/** Before a path has begun, what is counted leads to pistes; a path goes on where it was. */
async function askUnpaidWork(floor: TurnFloor, openStage: OpenStage): Promise<boolean> {
  const { pending } = openStage();
  const after = pending === undefined || pending === 'welcome' ? 'pistes' : 'here';
  await openOnTop('unpaid-work', { after }, floor, openStage);
  return true;
}

async function tellWay(words: string, floor: TurnFloor, openStage: OpenStage, reader: AnswerReader): Promise<boolean> {
  const asked = hearWay(words);
  if (asked === undefined) return false;
  const { findMeant } = reader;
  const metierId = asked.to === null ? findThere(floor, openStage, reader) : findMeant(asked.to)?.metierId;
  const present: MetierId | null = asked.from === null ? null : (findMeant(asked.from)?.metierId ?? null);
  if (metierId === undefined || metierId === null || metierId === present) return false;
  // From a métier that nobody knows, another may still hear the words.
  if (asked.from !== null && present === null) return false;
  await openOnTop('steps', { metierId, present }, floor, openStage);
  // After the way back was kept: « retour » takes it back too.
  const isKnown = present !== null && findPractised(floor.profile, reader.library).includes(present);
  if (asked.isOwn && !isKnown) floor.learn([{ kind: 'words', words: beforeQuestion(words), about: 'past' }]);
  return true;
}

/** The « y » of « comment y arriver ? »: the métier spoken of, else the first of the pistes that are shown. */
function findThere(
  { conversation, profile }: TurnFloor,
  openStage: OpenStage,
  { recommend }: AnswerReader,
): MetierId | null {
  if (conversation.metierInFocus !== null || openStage().pending !== 'pistes') return conversation.metierInFocus;
  return recommend(profile).pistes[0]?.metierId ?? null;
}

/** « je suis caissière » of « je suis caissière, comment devenir aide-soignante ? ». */
function beforeQuestion(words: string): string {
  return (words.split(/[,;.!?]|\bcomment\b/i)[0] ?? words).trim();
}

/** « voir les formations »: those to the métier spoken of; of no métier there are none to tell. */
async function tellFormationsThere(floor: TurnFloor, openStage: OpenStage, reader: AnswerReader): Promise<boolean> {
  const { library } = reader;
  const metierId = findThere(floor, openStage, reader);
  const metier = metierId === null ? undefined : library.findMetier(metierId);
  if (metier === undefined) return false;
  const found = findSteps(metier.metierId, floor.profile, library);
  const isKnown = findFirstOffer(found.offers) !== undefined;
  floor.say([isKnown ? tellFormations(found, library) : message('fiche.formations.none', { metier: metier.label })]);
  await openStage().askAgain();
  return true;
}

async function tellDiplomas(floor: TurnFloor, openStage: OpenStage, { library }: AnswerReader): Promise<boolean> {
  const recognitions = findDiplomaRecognitions(floor.profile, library);
  if (recognitions.length === 0) return false;
  floor.say([message('steps.diploma.tell', {}, { show: { kind: 'recognition', recognitions } })]);
  await openStage().askAgain();
  return true;
}

/** « c’est quoi le CPAS ? », « qui m’aide à trouver du travail ? » */
async function tellInstitutions(
  words: string,
  floor: TurnFloor,
  openStage: OpenStage,
  { library }: AnswerReader,
): Promise<boolean> {
  const id = hearInstitutionAsked(words);
  const named = id === undefined ? [] : findInstitutionsNamed(id, floor.profile, library);
  const need = named.length === 0 ? hearWhoHelps(words) : undefined;
  const found = need === undefined ? named : findInstitutions(need, floor.profile, library);
  if (found.length === 0) return false;
  const key = need === undefined ? 'institutions.one' : `institutions.who.${need}`;
  floor.say([message(key, {}, { show: { kind: 'institutions', institutions: found } }), message('institutions.where')]);
  await openStage().askAgain();
  return true;
}

async function tellRecognition(floor: TurnFloor, openStage: OpenStage, { library }: AnswerReader): Promise<boolean> {
  const recognitions = findRecognitions(floor.conversation.metierInFocus, floor.profile, library);
  if (recognitions.length === 0) return false;
  floor.say([message('steps.recognition.tell', {}, { show: { kind: 'recognition', recognitions } })]);
  await openStage().askAgain();
  return true;
}
