import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The bot's registration at Microsoft; without it the Teams channel is off. */
export interface MicrosoftApp {
  readonly id: string;
  readonly type: 'MultiTenant' | 'SingleTenant' | 'UserAssignedMSI';
  readonly tenantId: string;
  /** How the app shows who it is: nothing for a managed identity, which the platform vouches for. */
  readonly password: string;
  readonly certificate: Certificate | null;
}

/** What stands in for a password. */
export interface Certificate {
  /** SHA-1, as Azure shows it. */
  readonly thumbprint: string;
  /** PEM */
  readonly privateKey: string;
}

/** The variables as they were read; null: unset, or refused already. */
export interface AppSettings {
  readonly id: string | null;
  readonly type: MicrosoftApp['type'];
  readonly tenantId: string | null;
  readonly password: string | null;
  readonly certificateFile: string | null;
}

/** The five are one setting: some without the others would fail at the first message, so they fail now. */
export function joinMicrosoftApp(settings: AppSettings, problems: string[]): MicrosoftApp | null {
  const { id, type, tenantId, password, certificateFile } = settings;
  const isUnset = type === 'SingleTenant' && [id, tenantId, password, certificateFile].every((value) => value === null);
  // A value that was refused already has its problem; do not also call it unset.
  const refused = problems.filter((problem) => problem.startsWith('MicrosoftApp'));
  if (isUnset && refused.length === 0) return null;
  const demand = (name: string, value: string | null, why: string): void => {
    if (value !== null || refused.some((problem) => problem.startsWith(`${name}:`))) return;
    problems.push(`${name}: is unset, expected a value because ${why}.`);
  };
  const refuse = (name: string, value: string | null, why: string): void => {
    if (value !== null) problems.push(`${name}: is set, expected none because ${why}.`);
  };
  demand('MicrosoftAppId', id, 'another MicrosoftApp… variable is set');
  if (type !== 'MultiTenant') demand('MicrosoftAppTenantId', tenantId, `MicrosoftAppType is ${type}`);
  const isManaged = type === 'UserAssignedMSI';
  if (isManaged) {
    refuse('MicrosoftAppPassword', password, 'MicrosoftAppType is UserAssignedMSI');
    refuse('MicrosoftAppCertificateFile', certificateFile, 'MicrosoftAppType is UserAssignedMSI');
  } else if (certificateFile === null) {
    demand('MicrosoftAppPassword', password, `MicrosoftAppType is ${type} and MicrosoftAppCertificateFile is unset`);
  } else refuse('MicrosoftAppPassword', password, 'MicrosoftAppCertificateFile is set');
  const certificate = certificateFile === null || isManaged ? null : readCertificate(certificateFile, problems);
  if (id === null) return null;
  return Object.freeze({ id, type, tenantId: tenantId ?? '', password: password ?? '', certificate });
}

/** A file with the certificate and its private key, as PEM one after the other. */
function readCertificate(file: string, problems: string[]): Certificate | null {
  const refuse = (found: string, expected: string, cause?: unknown): null => {
    const detail = cause instanceof Error ? ` (${cause.message})` : '';
    problems.push(`MicrosoftAppCertificateFile: ${found}, expected ${expected}.${detail}`);
    return null;
  };
  try {
    const pem = readFileSync(file, 'utf8');
    const [privateKey] = /-----BEGIN (RSA )?PRIVATE KEY-----[^-]+-----END (RSA )?PRIVATE KEY-----/.exec(pem) ?? [];
    if (privateKey === undefined) return refuse(`"${file}" holds no private key`, 'one, as PEM without a password');
    const certificate = new X509Certificate(pem);
    if (!certificate.checkPrivateKey(createPrivateKey(privateKey))) {
      return refuse(`"${file}" holds a key of another certificate`, 'a certificate and its own key');
    }
    return Object.freeze({ thumbprint: certificate.fingerprint.replaceAll(':', ''), privateKey });
  } catch (error) {
    return refuse(`is "${file}"`, 'a PEM file with a certificate and its private key', error);
  }
}
