import type { CaseReason, Dossier } from '../../guidance/dossier.ts';

/** What happened to a person's case, for the bot to tell them. `name` is the counsellor's. */
export type News =
  /** Nobody came in time: the bot offers other ways. */
  | { readonly kind: 'late'; readonly reason: CaseReason; readonly dossier: Dossier }
  /** The person is not seen in the chat any more; told for when they come back. */
  | { readonly kind: 'gone'; readonly name: string }
  | { readonly kind: 'taken'; readonly name: string }
  | { readonly kind: 'said'; readonly name: string; readonly text: string }
  | { readonly kind: 'transferred'; readonly name: string | null }
  /** The external hub cannot help: the case stays with the centre's own counsellors. */
  | { readonly kind: 'hub-failed' }
  /** The counsellor ends; the bot goes on where `isReturned`. */
  | { readonly kind: 'ended'; readonly name: string; readonly summary: string | null; readonly isReturned: boolean };
