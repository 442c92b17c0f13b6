/** Every refusal that HTTP clients can meet: its status, and a sentence that a page may show as it stands. */
const refusals = {
  BadArgument: [400, 'Cette demande n’est pas lisible.'],
  EmptyMessage: [400, 'Le message est vide.'],
  Unauthorized: [401, 'Le jeton d’accès manque ou n’est pas valable.'],
  TokenExpired: [403, 'La session a expiré. Rechargez la page pour continuer.'],
  WrongConversation: [403, 'Ce jeton n’ouvre pas cette conversation.'],
  OriginNotAllowed: [403, 'Ce site n’a pas le droit d’ouvrir la conversation.'],
  NotFound: [404, 'Cette adresse n’existe pas.'],
  CentreNotFound: [404, 'Ce centre de formation est inconnu.'],
  MethodNotAllowed: [405, 'Cette adresse existe, mais pas pour cette demande.'],
  MessageTooLong: [413, 'Le message dépasse 10 000 caractères. Envoyez-le en plusieurs fois.'],
  BodyTooLarge: [413, 'La demande est trop longue.'],
  JsonOnly: [415, 'Seul le format JSON est accepté ici.'],
  FilesNotAccepted: [415, 'Les fichiers ne sont pas acceptés. Écrivez votre message.'],
  UpgradeRequired: [426, 'Cette adresse attend une connexion WebSocket.'],
  TooManyRequests: [429, 'Trop de demandes à la fois. Réessayez dans un instant.'],
  InternalError: [500, 'Une erreur est survenue de notre côté. Réessayez dans un instant.'],
  Unavailable: [503, 'Le service n’est pas prêt. Réessayez dans un instant.'],
} as const satisfies Record<string, readonly [number, string]>;

export type RefusalCode = keyof typeof refusals;

/** A request that is refused, and how the client is told. */
export class HttpError extends Error {
  readonly status: number;
  readonly code: RefusalCode;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: RefusalCode, headers: Readonly<Record<string, string>> = {}) {
    const [status, message] = refusals[code];
    super(message);
    this.name = 'HttpError';
    this.status = status;
    this.code = code;
    this.headers = headers;
  }

  /** The body, in the shape of Direct Line's ErrorResponse. */
  toBody(): { readonly error: { readonly code: RefusalCode; readonly message: string } } {
    return { error: { code: this.code, message: this.message } };
  }
}
