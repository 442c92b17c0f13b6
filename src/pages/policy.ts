/** What decides what a page may do. */
export interface Policed {
  /** Where it may be shown in a frame besides here; null: nowhere. */
  readonly framedBy: readonly string[] | null;
  /** Whether it shows what people wrote to those who work here: its scripts cannot make HTML of text at all. */
  readonly isDesk?: boolean;
  /** Once per answer, for the styles that scripts put in. */
  readonly nonce: string;
}

/** The Content-Security-Policy of a page that the browser reached under that host. */
export function formatPolicy({ nonce, framedBy, isDesk }: Policed, host: string | undefined): string {
  // Older Safari does not count a WebSocket to this very host as 'self'.
  const sockets = host !== undefined && /^[\w.-]+(:\d+)?$/.test(host) ? ` ws://${host} wss://${host}` : '';
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    `connect-src 'self'${sockets}`,
    "img-src 'self' data:",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${framedBy === null ? "'none'" : ["'self'", ...framedBy].join(' ')}`,
    // innerHTML and its kin throw: a text can only become text.
    ...(isDesk === true ? ["require-trusted-types-for 'script'", "trusted-types 'none'"] : []),
  ].join('; ');
}
