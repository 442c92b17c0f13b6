import type { Server } from 'restify';
import type { Desk } from './desk.ts';

/** After this long the desk is there even when nobody has come to it: it also clears away what is too old. */
const latestMs = 3000;

/** The desk as the start of the server knows it: nothing of it is loaded before the server answers people. */
export interface LateDesk {
  close(): Promise<void>;
}

/** Opens the desk when somebody first comes to it, or soon after the start; whoever comes meanwhile waits for it. */
export function registerLateDesk(server: Server, open: () => Promise<Desk>): LateDesk {
  let opening: Promise<Desk> | undefined;
  const openOnce = (): Promise<Desk> => {
    opening ??= open().then((desk) => {
      desk.register(server);
      return desk;
    });
    return opening;
  };
  server.pre((request, _response, next) => {
    if (!/^\/conseillers(\/|$)/.test(request.path())) return next();
    openOnce().then(() => next(), next);
  });
  // Whoever comes then is told of what went wrong, and the log with them.
  const timer = setTimeout(() => openOnce().catch(() => undefined), latestMs).unref();
  return {
    close: async () => {
      clearTimeout(timer);
      await (await opening?.catch(() => undefined))?.close();
    },
  };
}
