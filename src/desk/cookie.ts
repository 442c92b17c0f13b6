import type { IncomingMessage } from 'node:http';

/** The name behind TLS: browsers take it from this very host only, and never from a page of a neighbouring one. */
const secureName = '__Host-desk';

/** The name on plain HTTP, for a desk on one's own machine. */
const plainName = 'desk';

/** The token of the session, as the browser sends it; null: none. */
export function readToken(request: IncomingMessage, isSecure: boolean): string | null {
  const cookies = new Map(
    (request.headers.cookie ?? '').split(';').map((cookie): [string, string] => {
      const [name = '', value = ''] = cookie.split('=', 2);
      return [name.trim(), value.trim()];
    }),
  );
  return cookies.get(secureName) ?? (isSecure ? null : (cookies.get(plainName) ?? null));
}

/** Sets the token, or takes it away; the browser forgets it when it is closed. */
export function formatCookie(token: string | null, isSecure: boolean): string {
  const name = isSecure ? secureName : plainName;
  const parts = [`${name}=${token ?? ''}`, 'Path=/', 'HttpOnly', 'SameSite=Strict'];
  return [...parts, ...(isSecure ? ['Secure'] : []), ...(token === null ? ['Max-Age=0'] : [])].join('; ');
}
