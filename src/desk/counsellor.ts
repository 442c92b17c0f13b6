import { z } from 'zod';
import { oneLine } from './plain-text.ts';

/** What one may do at the desk; each may do what those before it may. */
export const roles = ['conseiller', 'responsable', 'admin'] as const;

export type Role = (typeof roles)[number];

/** Someone who may enter the desk, bound to a centre. */
export interface Counsellor {
  readonly counsellorId: string;
  readonly centreId: string;
  /** In small letters. */
  readonly login: string;
  /** As people see it. */
  readonly name: string;
  readonly role: Role;
  readonly isActive: boolean;
  /** Comes by single sign-on: no password opens the account. */
  readonly isVouched: boolean;
  /** Takes cases now. */
  readonly isAvailable: boolean;
  /** Milliseconds since 1970, as is the next. */
  readonly createdAt: number;
  /** When their desk last showed a sign of life; 0: never. */
  readonly seenAt: number;
}

export function isAtLeast(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed);
}

export const roleSchema = z.enum(roles);

/** Typed in any letters; an address of e-mail may serve. */
export const loginSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z\d][a-z\d._@-]{1,63}$/);

export const nameSchema = oneLine(80);
