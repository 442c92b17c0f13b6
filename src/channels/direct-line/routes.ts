import type { Request, RequestHandler, Response, Server } from 'restify';
import { type Answer, endpoint, sendError } from '../../http/reply.ts';
import type { Log } from '../../log.ts';
import { base, type Endpoints } from './endpoints.ts';
import type { Gate } from './gate.ts';

/** What browsers ask before a page of another site may call: Web Chat's own headers are in it. */
const preflight = {
  'Access-Control-Allow-Methods': 'GET, POST',
  'Access-Control-Allow-Headers': 'authorization, content-type, x-ms-bot-agent, x-requested-with',
  'Access-Control-Max-Age': '7200',
} as const;

/** Puts the endpoints on the server, each behind the gate and readable by the pages that may use it. */
export function registerRoutes(server: Server, endpoints: Endpoints, gate: Gate, log: Log): void {
  const guard = (answer: (request: Request) => Promise<Answer>): RequestHandler =>
    endpoint(log, async (request, response) => {
      admit(gate, request, response);
      gate.limitAddress(request);
      return answer(request);
    });

  const conversation = `${base}/conversations/:conversationId`;
  const posts: Readonly<Record<string, (request: Request) => Promise<Answer>>> = {
    '/widget/token': (request) => endpoints.issueForWidget(request),
    [`${base}/tokens/generate`]: (request) => endpoints.generate(request),
    [`${base}/tokens/refresh`]: (request) => endpoints.refresh(request),
    [`${base}/conversations`]: (request) => endpoints.begin(request),
    [`${conversation}/activities`]: (request) => endpoints.say(request),
    [`${conversation}/upload`]: (request) => endpoints.upload(request),
  };
  const gets: typeof posts = {
    [conversation]: (request) => endpoints.reconnect(request),
    [`${conversation}/activities`]: (request) => endpoints.read(request),
    [`${conversation}/stream`]: () => endpoints.refuseStream(),
  };
  for (const [path, answer] of Object.entries(posts)) server.post(path, guard(answer));
  for (const [path, answer] of Object.entries(gets)) server.get(path, guard(answer));
  for (const path of new Set([...Object.keys(posts), ...Object.keys(gets)])) {
    server.opts(path, (request: Request, response: Response, next) => {
      answerPreflight(gate, request, response);
      next();
    });
  }
}

function admit(gate: Gate, request: Request, response: Response): void {
  response.setHeader('Vary', 'Origin');
  const origin = gate.admit(request);
  if (origin === undefined) return;
  response.setHeader('Access-Control-Allow-Origin', origin);
  response.setHeader('Access-Control-Expose-Headers', 'Retry-After');
}

function answerPreflight(gate: Gate, request: Request, response: Response): void {
  try {
    admit(gate, request, response);
  } catch (error) {
    sendError(response, error);
    return;
  }
  for (const [name, value] of Object.entries(preflight)) response.setHeader(name, value);
  response.send(204);
}
