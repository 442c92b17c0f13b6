import type { Role } from './counsellor.ts';

/**
 * What goes over between the desk's page and the server, below `/conseillers/api`; types only. Whatever is not a GET
 * carries `X-Desk: 1` and `Content-Type: application/json`, even without a body. Texts are plain text: never HTML. Refusals
 * read `{ error: { code, message } }`, the message for people; `Locked` also tells `until`, in milliseconds since 1970,
 * and `BadArgument` the `field`. 401 `SignedOut`: sign in again.
 */

/** GET /ways: how one may enter, and whom to ask for a role where one has none. */
export interface Ways {
  /** At /conseillers/connexion, as a page; back with `?connexion=` and a refusal where it fails. Null: there is none. */
  readonly signOn: { readonly label: string | null } | null;
  readonly password: boolean;
  readonly contact: { readonly phone: string; readonly email: string } | null;
}

/** Why single sign-on let nobody in; expired: too late, used before, or begun in another browser. */
export type SignOnRefusal = 'no-role' | 'expired' | 'not-believed' | 'provider-down' | 'too-many';

/** What DELETE /session and DELETE /sessions (everywhere) give: where one signs out of single sign-on; null: nowhere. */
export interface SignedOut {
  readonly leaveAt: string | null;
}

/** POST /session → Me */
export interface SignIn {
  readonly login: string;
  readonly password: string;
}

/** GET /me */
export interface Me {
  readonly counsellor: { readonly id: string; readonly name: string; readonly role: Role };
  /** `leavesAt`: the centre is closed, and its data leaves then; null while it is open. */
  readonly centre: { readonly id: string; readonly name: string; readonly leavesAt: number | null };
  readonly isAvailable: boolean;
  /** Comes by single sign-on, and has no password here. */
  readonly isVouched: boolean;
}

/** PUT /me/presence → Me */
export interface Presence {
  readonly isAvailable: boolean;
}

/** PUT /me/password → `{}`; every other session of theirs ends */
export interface PasswordChange {
  readonly current: string;
  readonly next: string;
}

/** GET /counsellors → `{ counsellors }`: those of the centre whose accounts are open */
export interface CounsellorLine {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly isAvailable: boolean;
}

/** GET /accounts → AccountList: of the centre; for an admin, of all */
export interface AccountList {
  readonly accounts: readonly Account[];
  /** Whether accounts can be opened here; else all come by single sign-on. */
  readonly hasPasswords: boolean;
}

export interface Account {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly centre: { readonly id: string; readonly name: string };
  readonly isActive: boolean;
  /** Comes by single sign-on: there is no password to reset. */
  readonly isVouched: boolean;
  readonly createdAt: number;
  /** 0: never. */
  readonly seenAt: number;
}

/** POST /accounts → 201 NewPassword */
export interface NewAccount {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  /** The centre's id; one's own where it is left out. */
  readonly centre?: string;
}

/** Also what POST /accounts/:id/reset gives, 409 `NoPassword` to whoever comes by single sign-on; the password is shown once and kept nowhere. */
export interface NewPassword {
  readonly account: Account;
  readonly password: string;
}

/** PUT /accounts/:id → Account */
export interface AccountChange {
  readonly isActive: boolean;
}

/** GET /replies → `{ replies, variables }`; DELETE /replies/:id → `{}` */
export interface CannedReply extends ReplyDraft {
  readonly id: string;
}

/** POST /replies → 201 CannedReply; PUT /replies/:id → CannedReply. GET /replies/:id/text?case=<id> → `{ text }`, filled in */
export interface ReplyDraft {
  readonly title: string;
  /** With variables such as `{prenom}`. */
  readonly body: string;
}
