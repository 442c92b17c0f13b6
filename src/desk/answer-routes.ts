import { loadStarter } from '../../knowledge/starter.ts';
import type { AnswerContent } from '../centre-answers/answer-content.ts';
import type { AnswerDeeds, Doing, Done, Refused } from '../centre-answers/answer-deeds.ts';
import { listAnswers, listLive, listVersions } from '../centre-answers/answer-store.ts';
import { checkLink } from '../centre-answers/check-link.ts';
import { formatAnswers } from '../centre-answers/format-answers.ts';
import { todayAt } from '../handoff/opening-hours.ts';
import { HttpError } from '../http/http-error.ts';
import { type Answer, ok } from '../http/reply.ts';
import { formatTitle } from '../voice.ts';
import { findNames, toLine, toPast } from './answer-lines.ts';
import type { AnswerMeans } from './answer-means.ts';
import { changeSchema, stepSchema, wordsSchema } from './answer-schema.ts';
import type { AnswerLine, AnswerList, AnswerStep, LinkReport } from './answer-wire.ts';
import type { Call, Route } from './route.ts';
import { route } from './route.ts';

type Entered = Pick<Call<unknown, unknown>, 'me' | 'centre'>;

/** What a centre answers by itself: every counsellor may write it; who may publish is chosen by the operator. */
export function answerRoutes(means: AnswerMeans): readonly Route[] {
  return [...listRoutes(means), ...writeRoutes(means), ...deedNames.map((name) => stepRoute(name, means))];
}

function listRoutes({ db, library, clock, isFourEyes }: AnswerMeans): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/answers',
      role: 'conseiller',
      answer: async ({ centre }) => {
        const { centreId } = centre;
        const [versions, names] = await Promise.all([listAnswers(db, centreId), findNames(db, centreId)]);
        const answers = versions.map((each) => toLine(each, names, todayAt(centre, clock())));
        const metiers = library.metiers
          .map(({ metierId, label }) => ({ id: metierId, label: formatTitle(label, { titles: 'both' }) }))
          .sort((one, other) => one.label.localeCompare(other.label, 'fr'));
        return ok({ answers, isFourEyes, metiers } satisfies AnswerList);
      },
    }),
    route({
      method: 'GET',
      path: '/answers/:answerId/history',
      role: 'conseiller',
      answer: async ({ centre: { centreId }, param }) => {
        const versions = await listVersions(db, centreId, param('answerId'));
        if (versions.length === 0) throw new HttpError('AnswerNotFound');
        const names = await findNames(db, centreId);
        return ok({ versions: versions.map((each) => toPast(each, names)) });
      },
    }),
    route({
      method: 'GET',
      path: '/answers.yaml',
      role: 'conseiller',
      answer: async ({ centre }) => {
        const own = (await listLive(db)).filter(({ centreId }) => centreId === centre.centreId);
        const fileName = `reponses-${centre.centreId}-${todayAt(centre, clock())}.yaml`;
        return { status: 200, file: formatAnswers(centre.name, own), fileName, contentType: yaml };
      },
    }),
  ];
}

const yaml = 'application/yaml; charset=utf-8';

function writeRoutes(means: AnswerMeans): readonly Route[] {
  const { db, deeds, isLoopbackReached } = means;
  return [
    route({
      method: 'POST',
      path: '/answers',
      role: 'conseiller',
      body: wordsSchema,
      answer: async ({ me, centre, body }) => {
        const { centreId } = centre;
        return ok(await tell(await deeds.begin({ centreId, counsellorId: me.counsellorId }, body), centre, means), 201);
      },
    }),
    route({
      method: 'PUT',
      path: '/answers/:answerId',
      role: 'conseiller',
      body: changeSchema,
      answer: async (call) => {
        const { version, content } = call.body;
        return ok(await tell(await deeds.save(toDoing(call, version), content), call.centre, means));
      },
    }),
    route({
      method: 'POST',
      path: '/answers/starter',
      role: 'conseiller',
      answer: async ({ me, centre: { centreId } }) => {
        const there = await listAnswers(db, centreId);
        const known = new Set(there.flatMap(({ content }) => content.wordings));
        const missing = (await loadStarter()).filter((asked) => !asked.some((wording) => known.has(wording)));
        for (const wordings of missing) {
          await deeds.begin({ centreId, counsellorId: me.counsellorId }, { ...nothingWritten, wordings });
        }
        return ok({ added: missing.length });
      },
    }),
    route({
      method: 'POST',
      path: '/answers/:answerId/check-link',
      role: 'conseiller',
      answer: async ({ centre: { centreId }, param }) => {
        const [newest] = await listVersions(db, centreId, param('answerId'));
        if (newest === undefined) throw new HttpError('AnswerNotFound');
        const { link } = newest.content;
        const state = link === null ? null : await checkLink(link, { isPrivateAllowed: isLoopbackReached });
        return ok({ link, state } satisfies LinkReport);
      },
    }),
  ];
}

/** A question of the starter set, for the centre to answer. */
const nothingWritten: AnswerContent = {
  kind: 'text',
  wordings: [],
  text: '',
  metierId: null,
  rubrique: null,
  country: null,
  source: '',
  link: null,
  checkedOn: null,
  reviewOn: null,
};

const deedNames = ['propose', 'publish', 'withdraw', 'restore'] as const;

function stepRoute(name: (typeof deedNames)[number], means: AnswerMeans): Route {
  return route({
    method: 'POST',
    path: `/answers/:answerId/${name}`,
    role: 'conseiller',
    body: stepSchema,
    answer: async (call): Promise<Answer> => {
      const done = await take(name, means.deeds, toDoing(call, call.body.version), call.body);
      return ok(await tell(done, call.centre, means));
    },
  });
}

function take(name: (typeof deedNames)[number], deeds: AnswerDeeds, doing: Doing, { to }: AnswerStep) {
  return name === 'restore' ? deeds.restore(doing, to ?? doing.saw - 1) : deeds[name](doing);
}

function toDoing({ me, centre, param }: Entered & Pick<Call<unknown, unknown>, 'param'>, saw: number): Doing {
  return { centreId: centre.centreId, answerId: param('answerId'), counsellorId: me.counsellorId, saw };
}

const refusals = {
  'not-found': 'AnswerNotFound',
  stale: 'AnswerStale',
  'four-eyes': 'FourEyes',
  'out-of-turn': 'AnswerOutOfTurn',
} as const;

async function tell(done: Done | Refused, centre: Entered['centre'], { db, clock }: AnswerMeans): Promise<AnswerLine> {
  if (done.kind === 'incomplete') throw new HttpError('AnswerIncomplete', {}, { field: done.lacking });
  if (done.kind !== 'done') throw new HttpError(refusals[done.kind]);
  return toLine(done.version, await findNames(db, centre.centreId), todayAt(centre, clock()));
}
