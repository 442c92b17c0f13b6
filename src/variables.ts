import { z } from 'zod';
import type { MicrosoftApp } from './microsoft-app.ts';
import { isSearchPattern } from './search-urls.ts';
import { signOnVariables } from './sign-on-variables.ts';
import {
  isDatabaseUrl,
  isGuid,
  isNetwork,
  isOrigin,
  isSafeUrl,
  list,
  optional,
  text,
  variable,
  wholeNumber,
} from './variable.ts';

/** Every variable the server reads, in the order that the help and `.env.example` show. */
export const variables = {
  HOST: variable({
    help: 'Address the server listens on; 0.0.0.0 or :: for every network.',
    expected: 'a host name or an IP address, such as "127.0.0.1"',
    schema: text.regex(/^[\w.:-]+$/),
    fallback: '127.0.0.1',
  }),
  PORT: variable({
    help: 'Port the server listens on; 0 takes any free one.',
    expected: 'a whole number from 0 to 65535',
    schema: wholeNumber(65_535),
    fallback: 3978,
  }),
  ADMIN_PORT: variable({
    help: 'Port of the metrics for Prometheus (GET /metrics); 0: none.',
    expected: 'a whole number from 0 to 65535, other than PORT',
    schema: wholeNumber(65_535),
    fallback: 9464,
  }),
  ADMIN_HOST: variable({
    help: 'Address the metrics are served on; they are for nobody outside.',
    expected: 'a host name or an IP address, such as "127.0.0.1"',
    schema: text.regex(/^[\w.:-]+$/),
    fallback: '127.0.0.1',
  }),
  DRAIN_SECONDS: variable({
    help: 'Seconds after a SIGTERM in which /readyz says 503 and people are still answered; for a balancer to notice.',
    expected: 'a whole number from 0 to 300',
    schema: wholeNumber(300),
    fallback: 0,
  }),
  PUBLIC_URL: variable({
    help: 'Address under which people reach the server, for links to fiches; unset: the one it listens on.',
    expected: 'an origin without a path, such as "https://chat.centre.example"',
    schema: optional.refine((value) => value !== null && isOrigin(value)),
    fallback: null,
  }),
  OFFERS_URL_FR: variable({
    help: 'Where job offers in France are looked for, with {romeCode} or {label} of a métier in it; unset: no link is shown.',
    expected: 'an address of https with {romeCode} or {label}, such as "https://offres.example/?rome={romeCode}"',
    schema: optional.refine((value) => value !== null && isSearchPattern(value)),
    fallback: null,
  }),
  OFFERS_URL_BE: variable({
    help: 'The same for French-speaking Belgium.',
    expected: 'an address of https with {romeCode} or {label}, such as "https://offres.example/?metier={label}"',
    schema: optional.refine((value) => value !== null && isSearchPattern(value)),
    fallback: null,
  }),
  FORMATIONS_URL_FR: variable({
    help: 'Where formations in France are looked for, in the same way; unset: no link is shown.',
    expected: 'an address of https with {romeCode} or {label}, such as "https://formations.example/?rome={romeCode}"',
    schema: optional.refine((value) => value !== null && isSearchPattern(value)),
    fallback: null,
  }),
  FORMATIONS_URL_BE: variable({
    help: 'The same for French-speaking Belgium.',
    expected: 'an address of https with {romeCode} or {label}, such as "https://formations.example/?metier={label}"',
    schema: optional.refine((value) => value !== null && isSearchPattern(value)),
    fallback: null,
  }),
  DATA_DIR: variable({
    help: 'Folder of what the server itself writes, such as the key that signs tokens.',
    expected: 'a folder',
    schema: text,
    fallback: 'data',
  }),
  DATABASE_URL: variable({
    help: 'Where conversations are kept: sqlite:<file> or postgres://…; unset: a file in DATA_DIR.',
    expected: '"sqlite:<file>", or an address such as "postgres://user:password@host:5432/aiguilleur"',
    schema: optional.refine((value) => value !== null && isDatabaseUrl(value)),
    fallback: null,
    isSecret: true,
  }),
  RETENTION_DAYS: variable({
    help: 'Days after its last message when a conversation is deleted; 0: never.',
    expected: 'a whole number from 0 to 3650',
    schema: wholeNumber(3650),
    fallback: 30,
  }),
  FIGURES_MONTHS: variable({
    help: 'Months that the figures of a centre are kept: numbers alone, of nobody.',
    expected: 'a whole number from 1 to 120',
    schema: wholeNumber(120).refine((months) => months > 0),
    fallback: 36,
  }),
  FOLLOW_UP_DAYS: variable({
    help: 'Days after which whoever agreed to it is asked what happened; 0: nobody is.',
    expected: 'a whole number from 0 to 365',
    schema: wholeNumber(365),
    fallback: 90,
  }),
  FOUR_EYES: variable({
    help: 'Whether an answer of a centre is published by somebody else than whoever wrote it.',
    expected: '"true" or "false"',
    schema: z.enum(['true', 'false']).transform((value) => value === 'true'),
    fallback: false,
  }),
  HANDOFF_PATIENCE_MINUTES: variable({
    help: 'Minutes that somebody waits for a counsellor before the bot offers a call-back or a message.',
    expected: 'a whole number from 1 to 240',
    schema: wholeNumber(240).refine((minutes) => minutes > 0),
    fallback: 10,
  }),
  HANDOFF_HUB_URL: variable({
    help: 'Address of an external hub whose agents take cases too (handoff protocol of the Bot Framework); unset: none.',
    expected: 'an address of https, or of http on this machine, such as "https://hub.example/handoff"',
    schema: optional.refine((value) => value !== null && isSafeUrl(value)),
    fallback: null,
  }),
  HANDOFF_HUB_SECRET: variable({
    help: 'Secret shared with that hub: it signs what goes there and what comes back.',
    expected: 'at least 32 characters, taken at random',
    schema: optional.refine((value) => value !== null && value.length >= 32),
    fallback: null,
    isSecret: true,
  }),
  KNOWLEDGE_DIR: variable({
    help: 'Folder of the knowledge (YAML); unset: the knowledge that comes with the program.',
    expected: 'a folder',
    schema: optional,
    fallback: null,
  }),
  KNOWLEDGE_FILE: variable({
    help: 'File of the knowledge that `npm run knowledge -- compile` writes; loaded when it is there; unset: in DATA_DIR.',
    expected: 'a file',
    schema: optional,
    fallback: null,
  }),
  ROME_DOWNLOAD_URL: variable({
    help: 'Address of the zip of the ROME, for `npm run knowledge -- import rome <path> --download`; unset: none.',
    expected: 'an address of https, or of http on this machine, such as "https://publisher.example/rome.zip"',
    schema: optional.refine((value) => value !== null && isSafeUrl(value)),
    fallback: null,
  }),
  ESCO_DOWNLOAD_URL: variable({
    help: 'The same for ESCO.',
    expected: 'an address of https, or of http on this machine, such as "https://publisher.example/esco.zip"',
    schema: optional.refine((value) => value !== null && isSafeUrl(value)),
    fallback: null,
  }),
  RNCP_DOWNLOAD_URL: variable({
    help: 'The same for the RNCP.',
    expected: 'an address of https, or of http on this machine, such as "https://publisher.example/rncp.zip"',
    schema: optional.refine((value) => value !== null && isSafeUrl(value)),
    fallback: null,
  }),
  ALLOWED_ORIGINS: variable({
    help: 'Sites, besides its own, whose pages may open the chat; separated by commas.',
    expected: 'origins separated by commas, such as "https://www.centre.example,https://intranet.example:8443"',
    schema: list(isOrigin),
    fallback: [],
  }),
  TRUSTED_PROXIES: variable({
    help: 'Reverse proxies whose X-Forwarded-For, -Proto and -Host are believed; separated by commas.',
    expected: 'IP addresses or networks separated by commas, such as "127.0.0.1,10.0.0.0/8"',
    schema: list(isNetwork),
    fallback: [],
  }),
  REQUESTS_PER_MINUTE: variable({
    help: 'Requests that one address may make to the chat each minute; a class shares one address. 0: no limit.',
    expected: 'a whole number from 0 to 1000000',
    schema: wholeNumber(1_000_000),
    fallback: 6000,
  }),
  TOKEN_KEY: variable({
    help: 'Key that signs the tokens of the chat; unset: made once and kept in DATA_DIR/token.key.',
    expected: 'at least 32 characters, taken at random',
    schema: optional.refine((value) => value !== null && value.length >= 32),
    fallback: null,
    isSecret: true,
  }),
  DIRECTLINE_SECRET: variable({
    help: 'Secret with which another server may ask for tokens (Direct Line); unset: nobody may.',
    expected: 'at least 16 letters, digits or signs of "._~+/=-", taken at random',
    schema: text.regex(/^[\w.~+/=-]{16,}$/).nullable(),
    fallback: null,
    isSecret: true,
  }),
  ...signOnVariables,
  MicrosoftAppId: variable({
    help: 'Application id of the bot in Azure, for Teams; unset: POST /api/messages is off.',
    expected: 'a GUID, such as "00000000-0000-0000-0000-000000000000"',
    schema: optional.refine((value) => value !== null && isGuid(value)),
    fallback: null,
  }),
  MicrosoftAppType: variable<MicrosoftApp['type']>({
    help: 'Kind of that application: SingleTenant, UserAssignedMSI (both answer their own tenant alone) or MultiTenant.',
    expected: '"SingleTenant", "UserAssignedMSI" or "MultiTenant"',
    schema: z.enum(['SingleTenant', 'UserAssignedMSI', 'MultiTenant']),
    fallback: 'SingleTenant',
  }),
  MicrosoftAppTenantId: variable({
    help: 'Tenant of that application, unless its kind is MultiTenant; whoever writes from another one is refused.',
    expected: 'a GUID, such as "00000000-0000-0000-0000-000000000000"',
    schema: optional.refine((value) => value !== null && isGuid(value)),
    fallback: null,
  }),
  MicrosoftAppPassword: variable({
    help: 'Password (client secret) of that application; unset where it has a certificate or is a managed identity.',
    expected: 'the password that Azure gave',
    schema: optional,
    fallback: null,
    isSecret: true,
  }),
  MicrosoftAppCertificateFile: variable({
    help: 'PEM file with the certificate of that application and its private key, instead of a password.',
    expected: 'a file',
    schema: optional,
    fallback: null,
  }),
  TEAMS_DEVELOPER_NAME: variable({
    help: 'For the app package of Teams: who offers the bot, as people read it there.',
    expected: 'a name of at most 32 characters',
    schema: optional.refine((value) => value !== null && value.length <= 32),
    fallback: null,
  }),
  TEAMS_PRIVACY_URL: variable({
    help: 'For the app package of Teams: the page that tells what becomes of personal data.',
    expected: 'an address of https, such as "https://www.centre.example/confidentialite"',
    schema: optional.refine((value) => value !== null && isSafeUrl(value) && value.startsWith('https:')),
    fallback: null,
  }),
  TEAMS_TERMS_URL: variable({
    help: 'For the app package of Teams: the page with the terms of use.',
    expected: 'an address of https, such as "https://www.centre.example/conditions"',
    schema: optional.refine((value) => value !== null && isSafeUrl(value) && value.startsWith('https:')),
    fallback: null,
  }),
  TEAMS_APP_VERSION: variable({
    help: 'Version of the app package of Teams; a greater one for each package that replaces another.',
    expected: 'three numbers, such as "1.0.1"',
    schema: text.regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/),
    fallback: '1.0.0',
  }),
  LOG_LEVEL: variable({
    help: 'Least grave event that is logged (JSON lines on stderr, never what people write): fatal to trace, or silent.',
    expected: '"fatal", "error", "warn", "info", "debug", "trace" or "silent"',
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
    fallback: 'info',
  }),
} as const;

export type VariableName = keyof typeof variables;

/** What `npm start -- --help` prints. */
export function formatHelp(): string {
  const rows = Object.entries(variables).map(
    ([name, { help, fallbackText }]) => `  ${name}${fallbackText && ` (${fallbackText})`}\n      ${help}`,
  );
  return `npm start: serves the chat. Settings come from the environment, then from a file named .env:\n\n${rows.join('\n')}\n`;
}

/** What `.env.example` holds: every variable, commented out, with the value that holds when it is unset. */
export function formatEnvExample(): string {
  const rows = Object.entries(variables).map(
    ([name, { help, fallbackText }]) => `# ${help}\n#${name}=${fallbackText}\n`,
  );
  return `# Copy to .env, then take away the # before what you set.\n\n${rows.join('\n')}`;
}
