import words from '../../../locales/fr/desk.json' with { type: 'json' };
import type { SignOn } from '../../sign-on.ts';
import { loginSchema, nameSchema, type Role, roles } from '../counsellor.ts';
import type { Claims } from './provider.ts';

/** The greatest role that the provider gives; null: none of ours. */
export function findRole(claims: Claims, { rolesClaim, roleNames }: SignOn): Role | null {
  const found = rolesClaim.reduce<unknown>(
    (value, name) => (isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined),
    claims,
  );
  const given = new Set(Array.isArray(found) ? found : [found]);
  return roles.findLast((role) => given.has(roleNames[role])) ?? null;
}

/** How colleagues and people are to read them: a first name where there is one, and never an address. */
export function findName(claims: Claims): string {
  const names = [claims.given_name, claims.name];
  return names.map((name) => nameSchema.safeParse(name)).find(({ success }) => success)?.data ?? words.roles.conseiller;
}

/** The login that the list of accounts shows; null: none that may serve. */
export function findLogin(claims: Claims): string | null {
  const logins = [claims.preferred_username, claims.email];
  return logins.map((login) => loginSchema.safeParse(login)).find(({ success }) => success)?.data ?? null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
