/** How the centres are kept apart at one way in or out. */
export type Kept =
  /** By tests that try to get at the other centre. */
  | { readonly provedBy: string }
  /** Nothing of a centre is there, or only what it tells everybody. */
  | { readonly open: string };

const desk: Kept = { provedBy: 'tests/isolation/desk.test.ts' };
const chat: Kept = { provedBy: 'tests/isolation/chat.test.ts' };
const pages: Kept = { provedBy: 'tests/isolation/pages.test.ts' };
const links: Kept = { provedBy: 'tests/isolation/links.test.ts' };
const teams: Kept = { provedBy: 'tests/isolation/teams.test.ts' };
const asked: Kept = { open: 'tells a browser what it may ask, before any centre is named' };
/** One hub serves all centres: it is told of which each case is, and does nothing with a case that it was not given. */
const hub: Kept = { provedBy: 'tests/src/hub/open-hub.test.ts' };

/** Every route of the server: what is below `/conseillers/api` stands in desk-attacks.ts, and assets are the same for all. */
export const routes: Readonly<Record<string, Kept>> = {
  'GET /healthz': { open: 'tells that the server is up' },
  'GET /readyz': { open: 'tells that the server is ready' },
  'GET /widget.js': { open: 'the same script for all; the page that holds it names its centre' },
  'GET /': pages,
  'GET /widget': pages,
  'GET /confidentialite': pages,
  'GET /fiches': pages,
  'GET /fiches/:metierId': pages,
  'GET /conseillers': { open: 'the same page for all: what it shows comes from the routes of the desk' },
  'GET /conseillers/connexion': { provedBy: 'tests/src/desk/sign-on/register-sign-on.test.ts' },
  'GET /conseillers/connexion/retour': { provedBy: 'tests/src/desk/sign-on/register-sign-on.test.ts' },
  'GET /mes-donnees': links,
  'GET /bilan': links,
  'GET /bilan/image': links,
  'POST /widget/token': chat,
  'POST /v3/directline/tokens/generate': { open: 'whoever has the secret of the server speaks for all its centres' },
  'POST /v3/directline/tokens/refresh': chat,
  'POST /v3/directline/conversations': chat,
  'GET /v3/directline/conversations/:conversationId': chat,
  'GET /v3/directline/conversations/:conversationId/activities': chat,
  'POST /v3/directline/conversations/:conversationId/activities': chat,
  'POST /v3/directline/conversations/:conversationId/upload': chat,
  'GET /v3/directline/conversations/:conversationId/stream': { open: 'answers nothing but that it wants a WebSocket' },
  'OPTIONS /widget/token': asked,
  'OPTIONS /v3/directline/tokens/generate': asked,
  'OPTIONS /v3/directline/tokens/refresh': asked,
  'OPTIONS /v3/directline/conversations': asked,
  'OPTIONS /v3/directline/conversations/:conversationId': asked,
  'OPTIONS /v3/directline/conversations/:conversationId/activities': asked,
  'OPTIONS /v3/directline/conversations/:conversationId/upload': asked,
  'OPTIONS /v3/directline/conversations/:conversationId/stream': asked,
  'POST /api/messages': teams,
  'POST /api/handoff': hub,
};

/** What is no route: streams, what goes out by itself, what operators type, what is written down. */
export const others: Readonly<Record<string, Kept>> = {
  'WebSocket /v3/directline/conversations/:conversationId/stream': chat,
  'WebSocket /conseillers/api/live': desk,
  'Teams: talks of two, message extension, channels, cards of cases': teams,
  'what goes out to the hub': hub,
  'who is there, places in the queue, messages some months later': { provedBy: 'tests/isolation/waiting.test.ts' },
  'what leaves with a centre': { provedBy: 'tests/src/centres/delete-left.test.ts' },
  'erasure by a person': links,
  'what catalogues tell each other': { provedBy: 'tests/knowledge/compile/formations.test.ts' },
  'what is told of formations': { provedBy: 'tests/knowledge/offer.test.ts' },
  'knowledge import, remove and compile': { provedBy: 'tests/isolation/catalogues.test.ts' },
  'admin words': { provedBy: 'tests/src/desk/unknown-words.test.ts' },
  'admin user list': { provedBy: 'tests/src/cli/run-user.test.ts' },
  'other commands': { open: 'whoever types them runs the server, and all its centres' },
  'metrics and log': { provedBy: 'tests/isolation/traces.test.ts' },
  'audit and erasure list': { open: 'files of whoever runs the server, which no centre reads' },
};
