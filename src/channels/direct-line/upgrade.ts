import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { refuseSocket } from '../../http/doorstep.ts';
import { HttpError } from '../../http/http-error.ts';
import type { Log } from '../../log.ts';
import { base } from './endpoints.ts';
import type { Gate } from './gate.ts';
import type { Streams } from './streams.ts';
import type { Talk } from './talk.ts';
import { parseWatermark } from './wire.ts';

/** Takes a connection over; false when its address is not one that it serves. */
export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean;

interface Means {
  readonly gate: Gate;
  readonly talk: Talk;
  readonly streams: Streams;
  readonly log: Log;
}

const streamPath = new RegExp(`^${base}/conversations/([\\w-]+)/stream$`);

/** Makes streams of the connections whose address carries a valid stream token; refuses the others over HTTP. */
export function createUpgrade(means: Means): Upgrade {
  return (request, socket, head) => {
    const [path = '', query = ''] = (request.url ?? '').split('?');
    const [, conversationId] = streamPath.exec(path) ?? [];
    if (conversationId === undefined) return false;
    openStream(means, request, socket, head, { conversationId, query: new URLSearchParams(query) }).catch((error) => {
      if (!(error instanceof HttpError)) means.log.error({ err: error }, 'stream failed');
      refuseSocket(socket, error instanceof HttpError ? error : new HttpError('InternalError'));
    });
    return true;
  };
}

interface Address {
  readonly conversationId: string;
  readonly query: URLSearchParams;
}

async function openStream(
  { gate, talk, streams }: Means,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  { conversationId, query }: Address,
): Promise<void> {
  gate.admit(request);
  gate.limitAddress(request);
  const watermark = parseWatermark(query.get('watermark'));
  const claims = await gate.authenticateToken(request, {
    token: query.get('t') ?? '',
    purpose: 'stream',
    conversationId,
  });
  const slice = await talk.since(claims, watermark);
  streams.server.handleUpgrade(request, socket, head, (stream) => streams.add(claims, stream, slice));
}
