import type { IncomingMessage } from 'node:http';

/** A cookie of the desk. Behind TLS its name says more: browsers then take it from this very host only. */
export interface Cookie {
  readonly name: string;
  /** Lax: also sent with a link of another site that leads here. */
  readonly sameSite: 'Strict' | 'Lax';
  /** null: until the browser is closed. */
  readonly seconds: number | null;
}

/** Holds the token of the session. */
export const sessionCookie: Cookie = { name: 'desk', sameSite: 'Strict', seconds: null };

/** What the browser sends in it; null: nothing. */
export function readCookie(request: IncomingMessage, { name }: Cookie, isSecure: boolean): string | null {
  const cookies = new Map(
    (request.headers.cookie ?? '').split(';').map((cookie): [string, string] => {
      const [key = '', value = ''] = cookie.split('=', 2);
      return [key.trim(), value.trim()];
    }),
  );
  return cookies.get(nameOf(name, true)) ?? (isSecure ? null : (cookies.get(name) ?? null));
}

/** Gives the browser a value, or takes it away. */
export function formatCookie({ name, sameSite, seconds }: Cookie, value: string | null, isSecure: boolean): string {
  const age = value === null ? 0 : seconds;
  return [
    `${nameOf(name, isSecure)}=${value ?? ''}`,
    'Path=/',
    'HttpOnly',
    `SameSite=${sameSite}`,
    ...(isSecure ? ['Secure'] : []),
    ...(age === null ? [] : [`Max-Age=${age}`]),
  ].join('; ');
}

/** The plain name is for a desk on one's own machine. */
function nameOf(name: string, isSecure: boolean): string {
  return isSecure ? `__Host-${name}` : name;
}
