import type { Request, RequestHandler, Response } from 'restify';
import type { Log } from '../log.ts';
import { HttpError } from './http-error.ts';

/** What an endpoint answers; `json` is the body, already serialised. */
export interface Answer {
  readonly status: number;
  readonly json: string;
}

export function ok(body: unknown, status = 200): Answer {
  return { status, json: JSON.stringify(body) };
}

/** Makes a route's handler of a function that answers or throws; what is not an HttpError is logged and stays ours. */
export function endpoint(log: Log, answer: (request: Request, response: Response) => Promise<Answer>): RequestHandler {
  return async (request: Request, response: Response): Promise<void> => {
    try {
      sendAnswer(response, await answer(request, response));
    } catch (error) {
      if (!(error instanceof HttpError)) log.error({ err: error, route: request.getRoute().name }, 'request failed');
      sendError(response, error);
    }
  };
}

/** Tells the client of an error, without a word about a cause that is not theirs. */
export function sendError(response: Response, error: unknown): void {
  const refusal = error instanceof HttpError ? error : new HttpError('InternalError');
  for (const [name, value] of Object.entries(refusal.headers)) response.setHeader(name, value);
  sendAnswer(response, ok(refusal.toBody(), refusal.status));
}

export function sendAnswer(response: Response, { status, json }: Answer): void {
  if (response.headersSent) return;
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Content-Length', Buffer.byteLength(json));
  response.sendRaw(status, json);
}
