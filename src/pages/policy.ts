/** What decides what a page may do. */
export interface Policed {
  /** Where it may be shown in a frame besides here; null: nowhere. */
  readonly framedBy: readonly string[] | null;
  /** Whether Web Chat runs on it, which puts in empty style elements to fill them later. */
  readonly hasWebChat?: boolean;
  /** Whether it shows what people wrote to those who work here: its scripts cannot make HTML of text at all. */
  readonly isDesk?: boolean;
  /** Once per answer, for the styles that scripts put in. */
  readonly nonce: string;
}

/** Of an empty style element, which Web Chat puts in to fill it later. */
const hashOfNothing = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';

/** The Content-Security-Policy of a page that the browser reached under that host. */
export function formatPolicy({ nonce, framedBy, hasWebChat, isDesk }: Policed, host: string | undefined): string {
  // Older Safari does not count a WebSocket to this very host as 'self'.
  const sockets = host !== undefined && /^[\w.-]+(:\d+)?$/.test(host) ? ` ws://${host} wss://${host}` : '';
  const emptyStyle = hasWebChat === true ? ` '${hashOfNothing}'` : '';
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'${emptyStyle}`,
    `connect-src 'self'${sockets}`,
    "img-src 'self' data: blob:",
    'worker-src blob:',
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${framedBy === null ? "'none'" : ["'self'", ...framedBy].join(' ')}`,
    // innerHTML and its kin throw: a text can only become text.
    ...(isDesk === true ? ["require-trusted-types-for 'script'", "trusted-types 'none'"] : []),
  ].join('; ');
}
