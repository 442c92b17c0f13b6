import { setTimeout as wait } from 'node:timers/promises';
import type { Server } from 'restify';
import type { Library } from '../knowledge/library.ts';
import { createLiveLibrary, type LiveLibrary } from '../knowledge/live-library.ts';
import { assembleBot } from './assemble-bot.ts';
import { createAudit } from './audit/audit.ts';
import { createPdfWriter } from './bilan/create-pdf-writer.ts';
import { registerBilan } from './bilan/routes.ts';
import { dropCatalogue } from './centres/drop-catalogue.ts';
import { type FollowedCentres, followCentres } from './centres/follow-centres.ts';
import type { Config } from './config.ts';
import { createConversations } from './conversations.ts';
import { findOverdueReviews } from './emergency-review.ts';
import { followKnowledge } from './follow-knowledge.ts';
import { createFollowUpBook } from './follow-up/follow-up-book.ts';
import { FollowUps } from './follow-up/follow-ups.ts';
import { createReception } from './handoff/reception.ts';
import { holdKnowledge } from './hold-knowledge.ts';
import { loadAll } from './load-all.ts';
import { createLog, type Log } from './log.ts';
import { type Monitoring, openMonitoring } from './monitor/monitoring.ts';
import { watchResponses } from './monitor/watch-responses.ts';
import { type Channels, openChannels, type Wired } from './open-channels.ts';
import { registerDeskPage } from './pages/desk-page.ts';
import type { PageDeps } from './pages/page.ts';
import { createPageAssets } from './pages/page-assets.ts';
import { registerPages } from './pages/pages.ts';
import { Readiness } from './readiness.ts';
import { noteErasures } from './rights/erasure-list.ts';
import { createPersonLinks, type PersonLinks } from './rights/person-links.ts';
import { registerRights } from './rights/routes.ts';
import { close, createServer, listen } from './server.ts';
import { StartupError } from './startup-error.ts';
import { openState, type State } from './state.ts';
import { pseudonymOf } from './turn-scope.ts';
import { createVoice } from './voice.ts';
import { warnOfOldKnowledge } from './warn-of-old-knowledge.ts';

/** A server that answers. */
export interface Running {
  /** Where it answers, such as `http://127.0.0.1:3978`. */
  readonly address: string;
  /** Lets whoever sends people look elsewhere, takes nothing new, answers what was heard, closes all. */
  stop(): Promise<void>;
  /** How long a stop lets them look. */
  readonly drainSeconds: number;
}

/**
 * Checks everything, then listens, then wires. Throws a StartupError with every problem, before it listens. Waits for
 * `cacheReady` before it loads the knowledge that comes with the program.
 */
export async function start(
  environment: Readonly<Record<string, string | undefined>>,
  cacheReady: Promise<void> = Promise.resolve(),
): Promise<Running> {
  const { config, library: first, key } = await loadAll(environment, cacheReady);
  const log = createLog(config.logLevel);
  const live = createLiveLibrary(first);
  const { library } = live;
  warnOfOverdueReviews(library, log);
  const voice = createVoice();
  const onCacheError = (error: unknown): void => log.warn({ err: error }, 'the cache of pages cannot be written');
  const assets = await createPageAssets({ voice, onCacheError });
  const pages = { library, voice, assets, ...config, today: () => new Date(), onCacheError };

  const monitoring = await openMonitoring(config.admin, log);
  const audit = createAudit(config.dataDir, log, Date.now);
  const { state, centres } = await openStateOf(config, live, { log, monitoring, audit });
  const readiness = new Readiness(state.isAvailable);
  let channels: Channels | undefined;
  const server = createServer({
    log,
    readiness,
    publicUrl: config.publicUrl,
    register: [(it) => registerPages(it, pages), (it) => registerDeskPage(it, pages)],
    upgrade: (request, socket, head) => channels?.upgrade(request, socket, head) ?? false,
  });
  watchResponses(server.server, monitoring);
  const address = await listen(server, config);
  const publicUrl = config.publicUrl ?? address;
  const links = createPersonLinks(key, publicUrl, Date.now);
  const onChanged = (conversationId: string): void => state.caseChanges.tell(conversationId);
  const assembled = assembleBot({
    library,
    voice,
    log,
    followUps: createFollowUpBook(config.followUpDays, Date.now),
    answerBook: state.centreAnswers,
    site: { publicUrl, searchUrls: config.searchUrls, retentionDays: config.retentionDays, ...links.urls },
    conversations: createConversations(state.storage),
    reception: createReception({
      db: state.db,
      centres: library,
      clock: Date.now,
      hasHub: config.handoffHub !== null,
      onChanged,
    }),
    today: pages.today,
  });
  const { bot, makeReady } = holdKnowledge(assembled, live, log);
  registerOwn(server, { links, audit, publicUrl, log, state }, pages);
  const open = await openChannels(server, { bot, config, library, key, log, state, voice, publicUrl, audit, centres });
  channels = open;
  readiness.open();
  await state.start();
  // Costly, and of use to the messages to come only; nobody else waits for it.
  setImmediate(() => void makeReady().then(() => warnOfOldKnowledge(library, config, log)));
  monitoring.start({
    countStreams: () => open.directLine.countStreams(),
    readQueues: async () => ((await state.isAvailable()) ? state.readQueues() : undefined),
  });
  assets.compressWell().catch(onCacheError);
  const beside = runBeside({ config, live, log, state, bot, centres });

  return {
    address,
    drainSeconds: config.drainSeconds,
    stop: () =>
      stop({ readiness, drainSeconds: config.drainSeconds, beside, state, channels: open, server, monitoring }),
  };
}

/** What people open of their own, by links. */
function registerOwn(
  server: Server,
  {
    links,
    audit,
    publicUrl,
    log,
    state,
  }: Pick<Wired, 'audit' | 'publicUrl' | 'log' | 'state'> & { readonly links: PersonLinks },
  pages: PageDeps,
): void {
  registerRights(server, { links: links.exported, clock: Date.now, audit, ...state }, pages);
  registerBilan(server, { links, pdfWriter: createPdfWriter(), publicUrl, log, clock: Date.now, ...state }, pages);
}

/** The state of these settings, and the centres in it; each erasure is noted beside it. */
async function openStateOf(
  config: Config,
  live: LiveLibrary,
  { log, monitoring, audit }: Pick<Wired, 'log' | 'audit'> & { readonly monitoring: Monitoring },
): Promise<{ readonly state: State; readonly centres: FollowedCentres }> {
  const noteErasure = noteErasures(config, log);
  const state = await openState({
    ...config,
    log,
    clock: Date.now,
    monitor: monitoring,
    onErased: (conversationId) => {
      noteErasure(conversationId);
      audit.note({ who: 'person', what: 'data-erased', which: pseudonymOf(conversationId), result: 'done' });
    },
    onDeleted: (count) => audit.note({ who: 'server', what: 'old-data-deleted', which: null, result: 'done', count }),
    onCentreLeft: async ({ centreId, conversations: count }) => {
      audit.note({ who: 'server', what: 'centre-left', which: centreId, result: 'done', count });
      await dropCatalogue(config, centreId, log);
    },
  });
  try {
    const centres = await followCentres({ db: state.db, live, log });
    refuseUnknownCentre(config, live.library);
    return { state, centres };
  } catch (error) {
    await state.close();
    throw error;
  }
}

/** What is done by the clock, beside what people ask: new knowledge is taken in, whoever agreed to it is written to. */
function runBeside({
  config,
  live,
  log,
  state,
  bot,
  centres,
}: Pick<Wired, 'bot' | 'log' | 'state' | 'centres'> & {
  readonly config: Config;
  readonly live: LiveLibrary;
}): Opened['beside'] {
  const following = followKnowledge(config, { live, log });
  const followUps = new FollowUps({ ...state, bot, clock: Date.now, log });
  followUps.start();
  return {
    stop: async () => {
      following.close();
      await centres.close();
      await followUps.stop();
    },
  };
}

interface Opened {
  readonly readiness: Readiness;
  readonly drainSeconds: number;
  readonly beside: { stop(): Promise<void> };
  readonly state: State;
  readonly channels: Channels;
  readonly server: Server;
  readonly monitoring: Monitoring;
}

/** What was heard is answered while the streams are open, so that the answers arrive; who watches sees all of it. */
async function stop({ readiness, drainSeconds, beside, state, channels, server, monitoring }: Opened): Promise<void> {
  await beside.stop();
  readiness.leave();
  await wait(drainSeconds * 1000);
  readiness.close();
  await state.drain();
  await channels.close();
  await close(server);
  await state.close();
  await monitoring.close();
}

/** Whoever came by single sign-on would be of no centre. */
function refuseUnknownCentre({ signOn }: Config, { centres, findCentre }: Library): void {
  if (signOn === null || findCentre(signOn.centreId) !== undefined) return;
  const known = centres.map(({ centreId }) => `"${centreId}"`).join(', ');
  throw new StartupError([`OIDC_CENTRE: is "${signOn.centreId}", expected the id of a centre: ${known}.`]);
}

function warnOfOverdueReviews(library: Library, log: Log): void {
  for (const country of findOverdueReviews(library, new Date())) {
    log.warn({ country }, 'the emergency numbers were not checked for a year: see knowledge/data/emergency.yaml');
  }
}
