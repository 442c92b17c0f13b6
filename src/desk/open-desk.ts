import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Server } from 'restify';
import type { Library } from '../../knowledge/library.ts';
import { findPresent } from '../../knowledge/live-library.ts';
import { type Audit, noAudit } from '../audit/audit.ts';
import type { GuidanceBot } from '../bot.ts';
import { createAnswerDeeds } from '../centre-answers/answer-deeds.ts';
import { createCentreDeeds } from '../centres/centre-deeds.ts';
import { chooseDays } from '../centres/default-instead.ts';
import type { FollowedCentres } from '../centres/follow-centres.ts';
import type { DirectLine } from '../channels/direct-line/direct-line.ts';
import type { Config } from '../config.ts';
import { createHandoff } from '../handoff/create-handoff.ts';
import type { Handoff } from '../handoff/handoff.ts';
import { Watch } from '../handoff/watch.ts';
import type { Log } from '../log.ts';
import type { State } from '../state.ts';
import type { Voice } from '../voice.ts';
import { AccessLog } from './access-log.ts';
import { answerRoutes } from './answer-routes.ts';
import { callBackRoutes } from './call-back-routes.ts';
import type { CaseMeans } from './case-means.ts';
import { caseRoutes } from './case-routes.ts';
import { centreRoutes } from './centre-routes.ts';
import { deedRoutes } from './deed-routes.ts';
import { createDesk, type Desk } from './desk.ts';
import { figureRoutes } from './figures/figure-routes.ts';
import { knowledgeRoutes } from './knowledge-routes.ts';
import { Live } from './live.ts';
import { passingOnRoutes } from './passing-on-routes.ts';
import type { Passwords } from './password.ts';
import { questionRoutes } from './question-routes.ts';
import type { Route } from './route.ts';
import { runningRoutes } from './running-routes.ts';
import { showTyping } from './show-typing.ts';

interface Parts {
  readonly state: State;
  readonly bot: Pick<GuidanceBot, 'tell' | 'offer'>;
  readonly directLine: Pick<DirectLine, 'isThere' | 'showTyping'>;
  readonly library: Library;
  readonly centres: Pick<FollowedCentres, 'hear'>;
  readonly voice: Voice;
  readonly config: Config;
  /** Where the fiches stand, without a slash at its end. */
  readonly publicUrl: string;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly audit?: Audit | undefined;
  /** Cheaper ones in tests. */
  readonly passwords?: Passwords;
  /** Whether links of answers to this machine are tried: in tests. */
  readonly isLoopbackReached?: boolean;
}

/** The whole desk: accounts, cases, what is live, and the watch over those who wait. */
export interface OpenDesk {
  readonly handoff: Handoff;
  readonly watch: Watch;
  readonly means: Desk['means'];
  readonly routes: Desk['routes'];
  register(server: Server): void;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  close(): Promise<void>;
}

export function openDesk({
  state,
  bot,
  directLine,
  library,
  centres,
  voice,
  config,
  publicUrl,
  log,
  clock,
  passwords,
  isLoopbackReached = false,
  audit,
}: Parts): OpenDesk {
  const { db, store, turns, caseChanges, typing, centreAnswers } = state;
  const handoff = createHandoff({ state, bot, clock });
  const accesses = new AccessLog(db, clock);
  const cases: CaseMeans = {
    db,
    store,
    handoff,
    typing,
    accesses,
    library,
    answerBook: centreAnswers,
    voice,
    publicUrl,
    clock,
  };
  const { isFourEyes } = config;
  const onChanged = (): Promise<void> => centreAnswers.tell();
  const deeds = createAnswerDeeds({ db, clock, isFourEyes, onChanged });
  const own = { db, library, voice, clock, deeds, answerBook: centreAnswers, isFourEyes, isLoopbackReached };
  const server = centreRoutesOf({ db, library, clock, centres, config, audit });
  const routes = [...listRoutes(cases), ...answerRoutes(own), ...questionRoutes(own), ...server];
  const desk = createDesk({
    db,
    centres: library,
    config,
    log,
    clock,
    routes,
    ...(passwords && { passwords }),
    ...(audit && { audit }),
  });
  const { gate, sessions } = desk.means;
  const live = new Live({ ...cases, gate, sessions, turns, caseChanges, typing, log });
  const { isThere } = directLine;
  const patienceMinutes = config.handoffPatienceMinutes;
  const hasHub = config.handoffHub !== null;
  const watch = new Watch({ db, handoff, centres: library, isThere, patienceMinutes, hasHub, clock, log });
  const unlisten = showTyping({ db, typing, directLine, log });
  state.onCatchUp((conversationId) => live.catchUp(conversationId));

  return {
    handoff,
    watch,
    means: desk.means,
    routes: desk.routes,
    register: (server) => {
      desk.register(server);
      live.start();
      watch.start();
    },
    upgrade: (request, socket, head) => live.upgrade(request, socket, head),
    close: async () => {
      unlisten();
      live.close();
      await watch.stop();
      await desk.close();
    },
  };
}

/** The centres of the server, as the desk changes them. */
function centreRoutesOf({
  db,
  library,
  clock,
  centres,
  config,
  audit = noAudit,
}: Pick<Parts, 'library' | 'clock' | 'centres' | 'config' | 'audit'> & Pick<State, 'db'>): readonly Route[] {
  const centreDeeds = createCentreDeeds({
    db,
    shipped: () => findPresent(library).centres,
    clock,
    onChanged: () => centres.hear(),
  });
  return centreRoutes({ centreDeeds, centreDays: chooseDays(config.retentionDays), audit });
}

function listRoutes(means: CaseMeans): readonly Route[] {
  const parts = [caseRoutes, deedRoutes, passingOnRoutes, callBackRoutes, knowledgeRoutes, runningRoutes, figureRoutes];
  return parts.flatMap((part) => part(means));
}
