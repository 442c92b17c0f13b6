import { readFileSync } from 'node:fs';

/** Who vouches for the counsellors, by OpenID Connect; without it they have accounts of the desk only. */
export interface SignOn {
  /** As the provider names itself, and nobody else. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** How the desk's button names it; null: as the locale does. */
  readonly label: string | null;
  /** Where its tokens tell roles: names that lead there, such as realm_access and roles. */
  readonly rolesClaim: readonly string[];
  /** What the provider calls each role. */
  readonly roleNames: Readonly<Record<SignOnRole, string>>;
  /** The centre of whoever comes by it. */
  readonly centreId: string;
  /** Whether accounts of the desk open it too. */
  readonly allowsPasswords: boolean;
}

export type SignOnRole = 'conseiller' | 'responsable' | 'admin';

/** The variables as they were read; null: unset, or refused already. */
export interface SignOnSettings {
  readonly issuer: string | null;
  readonly clientId: string | null;
  readonly secret: string | null;
  readonly secretFile: string | null;
  readonly label: string | null;
  readonly centreId: string | null;
  readonly rolesClaim: string;
  readonly roleNames: Readonly<Record<SignOnRole, string>>;
  readonly passwords: 'on' | 'off';
}

/** They are one setting: some without the others would fail when the first counsellor comes, so they fail now. */
export function joinSignOn(settings: SignOnSettings, problems: string[]): SignOn | null {
  const { issuer, clientId, secret, secretFile, label, centreId, passwords } = settings;
  const refused = problems.filter((problem) => problem.startsWith('OIDC_'));
  const isUnset = [issuer, clientId, secret, secretFile, label, centreId].every((value) => value === null);
  if (isUnset && passwords === 'on' && refused.length === 0) return null;
  const reason = isUnset && passwords === 'off' ? 'DESK_PASSWORDS is "off"' : 'another OIDC_… variable is set';
  const demand = (name: string, value: string | null): void => {
    if (value !== null || refused.some((problem) => problem.startsWith(`${name}:`))) return;
    problems.push(`${name}: is unset, expected a value because ${reason}.`);
  };
  demand('OIDC_ISSUER', issuer);
  demand('OIDC_CLIENT_ID', clientId);
  demand('OIDC_CENTRE', centreId);
  if (secretFile === null) demand('OIDC_CLIENT_SECRET', secret);
  if (secret !== null && secretFile !== null) {
    problems.push('OIDC_CLIENT_SECRET: is set, expected none because OIDC_CLIENT_SECRET_FILE is set.');
  }
  const names = Object.values(settings.roleNames);
  if (new Set(names).size < names.length) {
    problems.push(`OIDC_ROLE_…: are "${names.join('", "')}", expected another name for each role.`);
  }
  const clientSecret = secretFile === null ? secret : readSecret(secretFile, problems);
  if (issuer === null || clientId === null || centreId === null || clientSecret === null) return null;
  return Object.freeze({
    issuer,
    clientId,
    clientSecret,
    label: settings.label,
    rolesClaim: settings.rolesClaim.split('.'),
    roleNames: settings.roleNames,
    centreId,
    allowsPasswords: passwords === 'on',
  });
}

function readSecret(file: string, problems: string[]): string | null {
  try {
    const secret = readFileSync(file, 'utf8').trim();
    if (secret !== '') return secret;
    problems.push(`OIDC_CLIENT_SECRET_FILE: "${file}" is empty, expected a secret in it.`);
  } catch (error) {
    const detail = error instanceof Error ? ` (${error.message})` : '';
    problems.push(`OIDC_CLIENT_SECRET_FILE: is "${file}", expected a file that can be read.${detail}`);
  }
  return null;
}
