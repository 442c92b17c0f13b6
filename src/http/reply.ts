import type { Request, RequestHandler, Response } from 'restify';
import type { Log } from '../log.ts';
import { HttpError } from './http-error.ts';

/** What an endpoint answers; `json` is the body, already serialised. */
export interface Answer {
  readonly status: number;
  readonly json: string;
}

/** A file for the person to keep, in place of JSON. */
export interface FileAnswer {
  readonly status: number;
  readonly file: string;
  readonly fileName: string;
  readonly contentType: string;
}

export function ok(body: unknown, status = 200): Answer {
  return { status, json: JSON.stringify(body) };
}

/** Makes a route's handler of a function that answers or throws; what is not an HttpError is logged and stays ours. */
export function endpoint(
  log: Log,
  answer: (request: Request, response: Response) => Promise<Answer | FileAnswer>,
): RequestHandler {
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

export function sendAnswer(response: Response, answer: Answer | FileAnswer): void {
  if (response.headersSent) return;
  const isFile = 'file' in answer;
  const body = isFile ? answer.file : answer.json;
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Type', isFile ? answer.contentType : 'application/json; charset=utf-8');
  if (isFile) response.setHeader('Content-Disposition', `attachment; filename="${answer.fileName}"`);
  response.setHeader('Content-Length', Buffer.byteLength(body));
  response.sendRaw(answer.status, body);
}
