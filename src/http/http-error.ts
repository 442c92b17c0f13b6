import sentences from '../../locales/fr/refusals.json' with { type: 'json' };

/** Every refusal that HTTP clients can meet, with its status; its sentence, which a page may show, is in the locale. */
const statuses = {
  BadArgument: 400,
  EmptyMessage: 400,
  Unauthorized: 401,
  TokenExpired: 403,
  WrongConversation: 403,
  OriginNotAllowed: 403,
  NotFound: 404,
  CentreNotFound: 404,
  WrongResumeCode: 404,
  MethodNotAllowed: 405,
  MessageTooLong: 413,
  BodyTooLarge: 413,
  JsonOnly: 415,
  FilesNotAccepted: 415,
  UpgradeRequired: 426,
  TooManyRequests: 429,
  TooManyCodes: 429,
  InternalError: 500,
  Unavailable: 503,
} as const;

export type RefusalCode = keyof typeof statuses;

/** A request that is refused, and how the client is told. */
export class HttpError extends Error {
  readonly status: number;
  readonly code: RefusalCode;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: RefusalCode, headers: Readonly<Record<string, string>> = {}) {
    super(sentences[code]);
    this.name = 'HttpError';
    this.status = statuses[code];
    this.code = code;
    this.headers = headers;
  }

  /** The body, in the shape of Direct Line's ErrorResponse. */
  toBody(): { readonly error: { readonly code: RefusalCode; readonly message: string } } {
    return { error: { code: this.code, message: this.message } };
  }
}
