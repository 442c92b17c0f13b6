import type { Server } from 'node:http';
import type { Monitor } from './monitor.ts';

/** Tells of each response of a server that was sent to its end. */
export function watchResponses(server: Server, monitor: Monitor): void {
  server.on('request', (_request, response) => {
    response.once('finish', () => monitor.tell({ kind: 'response', status: response.statusCode }));
  });
}
