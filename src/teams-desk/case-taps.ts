import { type Activity, type InvokeResponse, StatusCodes } from 'botbuilder-core';
import { z } from 'zod';
import { cleanText } from '../channels/direct-line/plain-json.ts';
import type { AnswerInvoke, Invokes } from '../channels/teams/invokes.ts';
import { findCounsellor } from '../desk/counsellor-store.ts';
import { toActor } from '../desk/deed-route.ts';
import type { Actor } from '../handoff/handoff.ts';
import { type CaseCard, findCard } from './card-store.ts';
import { type caseVerbs, toQueue } from './case-buttons.ts';
import { drawCaseCard } from './case-card.ts';
import { findCaseFacts } from './case-facts.ts';
import type { CaseOutboxMeans } from './case-outbox.ts';
import { findEntrant, isOfTenant } from './entrance.ts';
import { type ThreadMeans, takeHere } from './hear-thread.ts';
import { findThread } from './place.ts';
import { findWhyNot } from './why-not.ts';

export type TapMeans = ThreadMeans & CaseOutboxMeans;

type Verb = (typeof caseVerbs)[number];

const word = z
  .string()
  .max(500)
  .default('')
  .transform((text) => cleanText(text).trim());

/** What is on the card; whoever could forge it is asked for all the rest. */
const tapSchema = z.looseObject({
  action: z.looseObject({
    data: z.looseObject({
      caseId: z.string().min(1).max(100),
      summary: word,
      why: word,
      to: z.string().max(100).default(''),
    }),
  }),
});

type Typed = z.infer<typeof tapSchema>['action']['data'];

/** A colleague is passed the case; undefined: whoever takes it. */
type Wanted = Typed & { readonly colleague: Actor | undefined };

/** Answers to the buttons of cases: the card as it is then, or, to whoever tapped alone, why it may not be. */
export function caseTaps(means: TapMeans): Invokes {
  const answer =
    (verb: Verb): AnswerInvoke =>
    (activity) =>
      answerTap(means, verb, activity);
  return {
    'adaptiveCard/action case-take': answer('case-take'),
    'adaptiveCard/action case-return': answer('case-return'),
    'adaptiveCard/action case-close': answer('case-close'),
    'adaptiveCard/action case-pass': answer('case-pass'),
  } satisfies Record<`adaptiveCard/action ${Verb}`, AnswerInvoke>;
}

async function answerTap(means: TapMeans, verb: Verb, activity: Activity): Promise<InvokeResponse> {
  const { db, say, clock } = means;
  const typed = tapSchema.safeParse(activity.value).data?.action.data;
  if (typed === undefined) return tell(say('teams-desk.answer.unknown'));
  const { me, aadObjectId } = await findEntrant(db, activity, clock());
  if (me === undefined) return tell(say('teams-desk.answer.link-first', { id: aadObjectId }));
  const card = await findCard(db, typed.caseId);
  if (card === undefined || !standsThere(card, activity)) return tell(say('teams-desk.answer.not-found'));
  const actor = toActor(me);
  const facts = await findCaseFacts(means, typed.caseId);
  if (facts?.found.centreId !== me.centreId) return tell(say('teams-desk.answer.other-centre'));
  const colleague = verb === 'case-pass' ? await findColleague(means, actor, typed.to) : undefined;
  if (verb === 'case-pass' && typed.to !== toQueue && colleague === undefined) {
    return tell(say('teams-desk.answer.colleague'));
  }
  const why = await findWhyNot(means, () => act(means, verb, actor, { ...typed, colleague }));
  return why === null ? showCard(means, typed.caseId) : tell(why);
}

/** In the channel of the card, and in no other place that it was copied to. */
function standsThere(card: CaseCard, activity: Activity): boolean {
  return findThread(activity)?.channel === card.channel && isOfTenant(activity, card);
}

async function act(means: TapMeans, verb: Verb, actor: Actor, wanted: Wanted): Promise<void> {
  const { caseId, summary, why, colleague } = wanted;
  const { handoff } = means;
  switch (verb) {
    case 'case-take':
      return takeHere(means, caseId, actor);
    case 'case-return':
      return handoff.close(caseId, actor, { isReturned: true, summary: null });
    case 'case-close':
      return handoff.close(caseId, actor, { isReturned: false, summary: summary === '' ? null : summary });
    case 'case-pass':
      if (colleague === undefined) return handoff.release(caseId, actor, why);
      return handoff.transfer(caseId, actor, colleague, why);
  }
}

/** Undefined for whoever left meanwhile, or is of another centre. */
async function findColleague({ db }: TapMeans, { centreId }: Actor, to: string): Promise<Actor | undefined> {
  const found = await findCounsellor(db, to);
  return found?.isActive === true && found.centreId === centreId ? toActor(found) : undefined;
}

async function showCard(means: TapMeans, caseId: string): Promise<InvokeResponse> {
  const facts = await findCaseFacts(means, caseId);
  if (facts === undefined) return tell(means.say('teams-desk.answer.not-found'));
  return respond('application/vnd.microsoft.card.adaptive', drawCaseCard(facts, means).content);
}

function tell(text: string): InvokeResponse {
  return respond('application/vnd.microsoft.activity.message', text);
}

function respond(type: string, value: unknown): InvokeResponse {
  return { status: StatusCodes.OK, body: { statusCode: StatusCodes.OK, type, value } };
}
