import { type DialogId, message } from '../dialogs/dialog.ts';
import { findInstitutions, type Need } from '../guidance/institutions.ts';
import { answerForCentre, type Knowing } from './answer-question.ts';
import { hearService, type Service } from './hearing/service.ts';
import type { OpenStage } from './obey.ts';
import { offerHumanOnSensitive } from './offer-human.ts';
import type { Received } from './receive.ts';
import type { TurnFloor } from './turn-floor.ts';

/**
 * Hears whoever comes for what the bot does not do itself, « je veux m’inscrire », « faire mon CV », and leads to who does.
 * Gives whether it was something of the kind.
 */
export async function respondAboutServices(
  { heard, words, typed }: Received,
  floor: TurnFloor,
  openStage: OpenStage,
  knowing: Knowing,
): Promise<boolean> {
  // A path asks what somebody did: there « un stage » is an answer.
  if (heard.kind !== 'words' || !atRest.has(openStage().pending ?? 'welcome')) return false;
  const service = hearService(words);
  // Of a métier or a formation that is spoken of, its own cost and place are asked.
  if (service === undefined || (ofCentre.has(service) && floor.conversation.metierInFocus !== null)) return false;
  if (service === 'handicap') offerHumanOnSensitive(typed, floor, knowing.library);
  // What the centre wrote itself says more.
  if (!answerForCentre(words, floor, knowing)) tellService(service, floor, knowing);
  floor.conclude('aside');
  await openStage().askAgain();
  return true;
}

const atRest: ReadonlySet<DialogId> = new Set(['welcome', 'pistes', 'fiche', 'formation', 'steps'] as const);
const ofCentre: ReadonlySet<Service> = new Set(['cost', 'place'] as const);

function tellService(service: Service, floor: TurnFloor, { library }: Knowing): void {
  const key = service === 'place' ? 'answers.centre.reach' : (`institutions.service.${service}` as const);
  const need = needs[service];
  if (need === undefined) floor.say([message(key, {}, { show: { kind: 'contact' } })]);
  else {
    const institutions = findInstitutions(need, floor.profile, library);
    floor.say([message(key, {}, { show: { kind: 'institutions', institutions } }), message('institutions.where')]);
  }
}

/** Undefined: the centre itself serves it. */
const needs: Readonly<Partial<Record<Service, Need>>> = {
  'job-search': 'work',
  internship: 'internship',
  french: 'training',
  handicap: 'handicap',
  young: 'young',
};
