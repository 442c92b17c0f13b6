import sentences from '../../locales/fr/refusals.json' with { type: 'json' };

/** Every refusal that HTTP clients can meet, with its status; its sentence, which a page may show, is in the locale. */
const statuses = {
  BadArgument: 400,
  EmptyMessage: 400,
  PasswordTooShort: 400,
  PasswordTooLong: 400,
  PasswordIsLogin: 400,
  UnknownVariable: 400,
  CentreWrong: 400,
  Unauthorized: 401,
  WrongLogin: 401,
  SignedOut: 401,
  TokenExpired: 403,
  TokenRevoked: 403,
  WrongConversation: 403,
  OriginNotAllowed: 403,
  NotFromDesk: 403,
  NotEncrypted: 403,
  NotAllowed: 403,
  FourEyes: 403,
  ForeignTenant: 403,
  WrongPassword: 403,
  NotFound: 404,
  CentreNotFound: 404,
  WrongResumeCode: 404,
  CaseNotFound: 404,
  AnswerNotFound: 404,
  MethodNotAllowed: 405,
  TooSlow: 408,
  LoginTaken: 409,
  CentreTaken: 409,
  CentreLeft: 409,
  CentreStale: 409,
  LastCentre: 409,
  CaseTaken: 409,
  CaseHeld: 409,
  CaseAtHub: 409,
  CaseFree: 409,
  CaseOver: 409,
  CaseStale: 409,
  AnswerStale: 409,
  AnswerIncomplete: 409,
  AnswerOutOfTurn: 409,
  NotYourself: 409,
  NoPassword: 409,
  PasswordsOff: 409,
  CentreClosed: 410,
  MessageTooLong: 413,
  BodyTooLarge: 413,
  JsonOnly: 415,
  FilesNotAccepted: 415,
  UpgradeRequired: 426,
  TooManyRequests: 429,
  TooManyCodes: 429,
  Locked: 429,
  HeadersTooLarge: 431,
  InternalError: 500,
  Overloaded: 503,
  Unavailable: 503,
} as const;

export type RefusalCode = keyof typeof statuses;

/** What a refusal tells besides its code: its sentence may hold it, and a program reads it. */
export type RefusalDetail = Readonly<Record<string, string | number>>;

/** A request that is refused, and how the client is told. */
export class HttpError extends Error {
  readonly status: number;
  readonly code: RefusalCode;
  readonly headers: Readonly<Record<string, string>>;
  readonly detail: RefusalDetail;

  constructor(code: RefusalCode, headers: Readonly<Record<string, string>> = {}, detail: RefusalDetail = {}) {
    super(sentences[code].replace(/\{\{(\w+)\}\}/g, (_placeholder, name) => String(detail[name] ?? '')));
    this.name = 'HttpError';
    this.status = statuses[code];
    this.code = code;
    this.headers = headers;
    this.detail = detail;
  }

  /** The body, in the shape of Direct Line's ErrorResponse. */
  toBody(): { readonly error: RefusalDetail & { readonly code: RefusalCode; readonly message: string } } {
    return { error: { ...this.detail, code: this.code, message: this.message } };
  }
}
