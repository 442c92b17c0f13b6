import { ridesContent } from '../fixtures/centre-answers.ts';
import { type Kept, wordingsOf } from './fill-centre.ts';

/** What somebody of one centre tries at an address of the desk, to get at the other centre. */
export type Attack =
  /** It lists things: one's own, and none of theirs. `role`: who may ask. */
  | { readonly kind: 'lists'; readonly role: AtDesk; readonly paths: (theirs: Kept) => readonly string[] }
  /** It names something of theirs: answered as if there were no such thing. `own`: the attacker's own things. */
  | { readonly kind: 'names'; readonly role: AtDesk; readonly tries: (theirs: Named, own: Kept) => readonly Try[] }
  /** It is for whoever runs the server: refused to all others, whatever centre it names. */
  | { readonly kind: 'runs'; readonly tries: (theirs: Named) => readonly Try[] }
  /** It is about oneself alone, and names nothing. */
  | { readonly kind: 'own'; readonly why: string };

type AtDesk = 'conseiller' | 'responsable';

/** What a request can name of a centre. */
export type Named = Pick<Kept, 'caseId' | 'replyId' | 'answerId'> & {
  readonly centreId: string;
  readonly counsellorId: string;
  readonly conversationId: string;
};

/** Names of nothing, which anybody could have made up. */
export const nobody: Named = {
  caseId: 'K7QM2XPA',
  replyId: '00000000-0000-4000-8000-000000000000',
  answerId: '00000000-0000-4000-8000-000000000001',
  centreId: 'ouest',
  counsellorId: 'ouest-1',
  conversationId: 'directline/bm9ib2R5bm9ib2R5bm9ib2',
};

export interface Try {
  readonly path: string;
  readonly body?: object;
}

/** Each address of the desk by its method and path. */
export const deskAttacks: Readonly<Record<string, Attack>> = {
  'GET /ways': { kind: 'own', why: 'anybody may read how one signs in, before signing in' },
  'POST /session': { kind: 'own', why: 'a login and its password open the desk of their own centre' },
  'DELETE /session': { kind: 'own', why: 'ends one’s own session' },
  'DELETE /sessions': { kind: 'own', why: 'ends one’s own sessions' },
  'PUT /me/presence': { kind: 'own', why: 'tells of oneself' },
  'PUT /me/password': { kind: 'own', why: 'changes one’s own' },
  'POST /replies': { kind: 'own', why: 'is written for one’s own centre; the list shows where it stands' },
  'POST /answers': { kind: 'own', why: 'is written for one’s own centre; the list shows where it stands' },
  'POST /answers/starter': { kind: 'own', why: 'begins drafts of one’s own centre' },
  'GET /centres': { kind: 'runs', tries: () => [{ path: '/centres' }] },
  'POST /centres': {
    kind: 'runs',
    tries: ({ centreId }) => [{ path: '/centres', body: { version: 0, centre: { centreId } } }],
  },
  'PUT /centres/:centreId': run('', { version: 0, centre: { name: 'Pirate' } }),
  'POST /centres/:centreId/close': run('/close', { version: 0, days: 1, instead: 'Pirate' }),
  'POST /centres/:centreId/reopen': run('/reopen', { version: 0 }),
  'GET /me': list('conseiller', '/me'),
  'GET /counsellors': list('conseiller', '/counsellors'),
  'GET /accounts': list('responsable', '/accounts'),
  'GET /replies': list('conseiller', '/replies'),
  'GET /answers': list('conseiller', '/answers'),
  'GET /answers.yaml': list('conseiller', '/answers.yaml'),
  'GET /questions': list('conseiller', '/questions'),
  'GET /call-backs': list('conseiller', '/call-backs', '/call-backs?day=2026-01-05'),
  'GET /running': list('conseiller', '/running'),
  'GET /figures': list('responsable', '/figures'),
  'GET /figures.csv': list('responsable', '/figures.csv'),
  'GET /words.csv': list('responsable', '/words.csv'),
  'GET /cases': {
    kind: 'lists',
    role: 'conseiller',
    paths: ({ side, caseId }) => [
      ...['all', 'queue', 'mine', 'closed'].map((view) => `/cases?view=${view}`),
      `/cases?view=all&q=${side.mark}`,
      `/cases?view=all&q=${caseId}`,
    ],
  },
  'GET /knowledge': {
    kind: 'lists',
    role: 'conseiller',
    paths: ({ side }) =>
      [...wordingsOf(side.mark), side.mark].map((words) => `/knowledge?q=${encodeURIComponent(words)}`),
  },
  'GET /cases/:caseId': read(({ caseId }) => `/cases/${caseId}`),
  'GET /cases/:caseId/lines': read(({ caseId }) => `/cases/${caseId}/lines?from=0`),
  'GET /answers/:answerId/history': read(({ answerId }) => `/answers/${answerId}/history`),
  'GET /replies/:replyId/text': {
    kind: 'names',
    role: 'conseiller',
    tries: (theirs, own) => [
      { path: `/replies/${theirs.replyId}/text?case=${own.caseId}` },
      { path: `/replies/${own.replyId}/text?case=${theirs.caseId}` },
    ],
  },
  'PUT /replies/:replyId': write('responsable', ({ replyId }) => `/replies/${replyId}`, { title: 'A', body: 'B' }),
  'DELETE /replies/:replyId': write('responsable', ({ replyId }) => `/replies/${replyId}`),
  'POST /accounts': {
    kind: 'names',
    role: 'responsable',
    tries: ({ centreId }) => [{ path: '/accounts', body: { ...pirate, centre: centreId } }],
  },
  'PUT /accounts/:counsellorId': write('responsable', toAccount, { isActive: false }),
  'POST /accounts/:counsellorId/reset': write('responsable', (named) => `${toAccount(named)}/reset`),
  'POST /running/offer': {
    kind: 'names',
    role: 'conseiller',
    tries: ({ conversationId }) => [{ path: '/running/offer', body: { conversationId } }],
  },
  'PUT /answers/:answerId': write('conseiller', toAnswer, { version: 2, content: ridesContent }),
  'POST /answers/:answerId/check-link': write('conseiller', (named) => `${toAnswer(named)}/check-link`),
  ...Object.fromEntries(
    ['propose', 'publish', 'withdraw', 'restore'].map((step) => [
      `POST /answers/:answerId/${step}`,
      write('conseiller', (named) => `${toAnswer(named)}/${step}`, { version: 2 }),
    ]),
  ),
  'POST /answers/preview': {
    kind: 'names',
    role: 'conseiller',
    tries: ({ answerId }, own) => [
      {
        path: '/answers/preview',
        body: { answerId, content: { ...ridesContent, wordings: wordingsOf(own.side.mark) } },
      },
      { path: '/answers/preview', body: { answerId, content: { ...ridesContent, wordings: bothWordings } } },
    ],
  },
  ...Object.fromEntries(
    Object.entries({
      take: {},
      messages: { clientId: '1', text: 'Bonjour' },
      notes: { text: 'Bonjour' },
      wait: {},
      close: { how: 'closed', summary: null },
      'call-back/done': {},
      typing: {},
    }).map(([deed, body]) => [
      `POST /cases/:caseId/${deed}`,
      write('conseiller', ({ caseId }) => `/cases/${caseId}/${deed}`, body),
    ]),
  ),
  'POST /cases/:caseId/merge': deed('conseiller', 'merge', ({ caseId }) => ({ into: caseId })),
  'POST /cases/:caseId/assign': deed('responsable', 'assign', ({ counsellorId }) => ({ to: counsellorId })),
  'POST /cases/:caseId/transfer': deed('responsable', 'transfer', ({ counsellorId }) => ({
    to: counsellorId,
    why: 'a',
  })),
};

const pirate = { login: 'pirate', name: 'Pirate', role: 'conseiller' };

/** What either of the centres is asked. */
const bothWordings = ['Où dort le lapin ?', 'Où dort le furet ?', 'Peut-on amener son lapin ou son furet au centre ?'];

function list(role: AtDesk, ...paths: readonly string[]): Attack {
  return { kind: 'lists', role, paths: () => paths };
}

function run(deedName: string, body: object): Attack {
  return { kind: 'runs', tries: ({ centreId }) => [{ path: `/centres/${centreId}${deedName}`, body }] };
}

function read(pathOf: (theirs: Named) => string): Attack {
  return write('conseiller', pathOf);
}

function write(role: AtDesk, pathOf: (theirs: Named) => string, body?: object): Attack {
  return { kind: 'names', role, tries: (theirs) => [{ path: pathOf(theirs), ...(body && { body }) }] };
}

/** With their case, and with one’s own to the good of theirs. */
function deed(role: AtDesk, name: string, bodyOf: (theirs: Named) => object): Attack {
  return {
    kind: 'names',
    role,
    tries: (theirs, own) => [
      { path: `/cases/${theirs.caseId}/${name}`, body: bodyOf({ ...theirs, ...toNamed(own) }) },
      { path: `/cases/${own.caseId}/${name}`, body: bodyOf(theirs) },
    ],
  };
}

export function toNamed({ side, caseId, replyId, answerId, conseiller, passer }: Kept): Named {
  const { counsellorId } = conseiller;
  return { caseId, replyId, answerId, centreId: side.centreId, counsellorId, conversationId: passer.conversationId };
}

function toAccount({ counsellorId }: Named): string {
  return `/accounts/${counsellorId}`;
}

function toAnswer({ answerId }: Named): string {
  return `/answers/${answerId}`;
}
