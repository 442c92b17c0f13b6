import type { Server } from 'restify';
import type { Audit } from './audit/audit.ts';
import type { GuidanceBot } from './bot.ts';
import type { FollowedCentres } from './centres/follow-centres.ts';
import { createDirectLine, type DirectLine } from './channels/direct-line/direct-line.ts';
import type { Upgrade } from './channels/direct-line/upgrade.ts';
import { registerLateDesk } from './desk/late-desk.ts';
import type { Hub } from './hub/open-hub.ts';
import type { Loaded } from './load-all.ts';
import type { Log } from './log.ts';
import type { State } from './state.ts';
import type { TeamsDesk } from './teams-desk/open-teams-desk.ts';
import type { Voice } from './voice.ts';

/** Every way in, open. */
export interface Channels {
  readonly directLine: DirectLine;
  readonly upgrade: Upgrade;
  close(): Promise<void>;
}

/** What the channels call and tell. */
export interface Wired {
  readonly bot: GuidanceBot;
  readonly log: Log;
  readonly state: State;
  readonly voice: Voice;
  readonly publicUrl: string;
  readonly audit: Audit;
  readonly centres: FollowedCentres;
}

/** Opens the web, the desk, and Teams and the hub where they are configured. */
export async function openChannels(server: Server, wired: Loaded & Wired): Promise<Channels> {
  const { bot, config, library, key, log, state } = wired;
  const directLine = await createDirectLine({ bot, config, key, centres: library, clock: Date.now, log, ...state });
  state.onCatchUp((conversationId) => directLine.catchUp(conversationId));
  directLine.register(server);
  const desk = registerLateDesk(server, async () => {
    const { openDesk } = await import('./desk/open-desk.ts');
    return openDesk({ ...wired, directLine, clock: Date.now });
  });
  const teamsDesk = await openTeamsOf(server, wired);
  const hub = await openHubOf(server, wired);
  return {
    directLine,
    upgrade: (...connection) => directLine.upgrade(...connection) || desk.upgrade(...connection),
    close: async () => {
      await Promise.all([directLine.close(), desk.close(), teamsDesk?.close(), hub?.close()]);
    },
  };
}

/** Teams and who works there, where the bot is registered at Microsoft. */
async function openTeamsOf(server: Server, wired: Loaded & Wired): Promise<TeamsDesk | undefined> {
  const { config, library, state, bot } = wired;
  const { microsoftApp: app, databaseUrl } = config;
  if (app === null) return undefined;
  const { createCentreOf } = await import('./channels/teams/centre-of.ts');
  const { createTeams } = await import('./channels/teams/teams.ts');
  const { createHandoff } = await import('./handoff/create-handoff.ts');
  const { createExtension } = await import('./channels/teams/extension/extension.ts');
  const { openTeamsDesk } = await import('./teams-desk/open-teams-desk.ts');
  const handoff = createHandoff({ state, bot, clock: Date.now });
  const isAlone = databaseUrl.startsWith('sqlite:');
  const desk = openTeamsDesk({ ...wired, handoff, clock: Date.now, isAlone });
  const centreOf = createCentreOf(library);
  const extension = createExtension({ ...wired, centreOf, appId: app.id, today: () => new Date() });
  const invokes = { ...extension, ...desk.invokes };
  const teams = createTeams({ ...wired, ...state, app, aside: desk.aside, invokes, clock: Date.now, centreOf });
  teams.register(server);
  await desk.start(teams.connector);
  return desk;
}

/** The external hub, where one is configured. */
async function openHubOf(
  server: Server,
  { config, library, log, state, bot }: Loaded & Wired,
): Promise<Hub | undefined> {
  const { handoffHub, databaseUrl } = config;
  if (handoffHub === null) return undefined;
  const { openHub } = await import('./hub/open-hub.ts');
  const { createHandoff } = await import('./handoff/create-handoff.ts');
  const handoff = createHandoff({ state, bot, clock: Date.now });
  const isAlone = databaseUrl.startsWith('sqlite:');
  const hub = openHub({ hub: handoffHub, state, handoff, library, log, clock: Date.now, isAlone });
  hub.register(server);
  await hub.start();
  return hub;
}
