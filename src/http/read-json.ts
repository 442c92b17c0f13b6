import type { IncomingMessage } from 'node:http';
import { HttpError } from './http-error.ts';

/**
 * The JSON body of a request, or undefined when there is none. Refuses other formats (415), more bytes than the limit
 * (413) and what is not JSON (400).
 */
export async function readJson(request: IncomingMessage, limit: number): Promise<unknown> {
  const body = await readBytes(request, limit);
  if (body.length === 0) return undefined;
  if (!isJson(request)) throw new HttpError('JsonOnly');
  return parseJson(body);
}

/** The body as it came, for whoever checks its signature. By events: an iterator over the request costs more than all else that is done with a short body. */
export function readBytes(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limit) chunks.push(chunk);
      // A client reads the refusal once it has sent its body: take some more of it, then cut the connection.
      if (length > 8 * limit) request.destroy(new HttpError('BodyTooLarge'));
    });
    // Whoever breaks off is no fault of ours, for the log to tell.
    request.on('error', (error) => reject(error instanceof HttpError ? error : new HttpError('BadArgument')));
    request.on('end', () => (length > limit ? reject(new HttpError('BodyTooLarge')) : resolve(Buffer.concat(chunks))));
  });
}

function isJson(request: IncomingMessage): boolean {
  const type = request.headers['content-type'] ?? '';
  const encoding = request.headers['content-encoding'] ?? 'identity';
  return /^application\/json\s*(;|$)/i.test(type) && encoding === 'identity';
}

/** Refuses what is not JSON (400). */
export function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new HttpError('BadArgument');
  }
}
