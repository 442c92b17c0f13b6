import type { Server } from 'restify';
import type { Upgrade } from '../channels/direct-line/upgrade.ts';
import { refuseSocket } from '../http/doorstep.ts';
import { HttpError } from '../http/http-error.ts';

/** After this long the desk is there even when nobody has come to it: it also clears away what is too old. */
const latestMs = 3000;

/** The desk as the start of the server knows it: nothing of it is loaded before the server answers people. */
export interface LateDesk {
  readonly upgrade: Upgrade;
  close(): Promise<void>;
}

/** The desk, once it is there. */
interface Opened {
  readonly upgrade: Upgrade;
  register(server: Server): void;
  close(): Promise<void>;
}

const isOfDesk = (path: string): boolean => /^\/conseillers(\/|$)/.test(path);

/** Opens the desk when somebody first comes to it, or soon after the start; whoever comes meanwhile waits for it. */
export function registerLateDesk(server: Server, open: () => Promise<Opened>): LateDesk {
  let opening: Promise<Opened> | undefined;
  const openOnce = (): Promise<Opened> => {
    opening ??= open().then((desk) => {
      desk.register(server);
      return desk;
    });
    return opening;
  };
  server.pre((request, _response, next) => {
    if (!isOfDesk(request.path())) return next();
    openOnce().then(() => next(), next);
  });
  // Whoever comes then is told of what went wrong, and the log with them.
  const timer = setTimeout(() => openOnce().catch(() => undefined), latestMs).unref();
  return {
    upgrade: (request, socket, head) => {
      if (!isOfDesk((request.url ?? '').split('?')[0] ?? '')) return false;
      openOnce().then(
        (desk) => desk.upgrade(request, socket, head) || refuseSocket(socket, new HttpError('NotFound')),
        () => refuseSocket(socket, new HttpError('Unavailable', { 'Retry-After': '5' })),
      );
      return true;
    },
    close: async () => {
      clearTimeout(timer);
      await (await opening?.catch(() => undefined))?.close();
    },
  };
}
