import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { joinMicrosoftApp, type MicrosoftApp } from './microsoft-app.ts';
import type { SearchUrls } from './search-urls.ts';
import { joinSignOn, type SignOn } from './sign-on.ts';
import { StartupError } from './startup-error.ts';
import type { Variable } from './variable.ts';
import { type VariableName, variables } from './variables.ts';

/** Everything an operator can choose, checked and frozen. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Where the metrics are served; null: nowhere. */
  readonly admin: Admin | null;
  readonly drainSeconds: number;
  readonly publicUrl: string | null;
  readonly dataDir: string;
  readonly databaseUrl: string;
  readonly searchUrls: SearchUrls;
  readonly retentionDays: number;
  /** Until whoever agreed is written to; 0: nobody is. */
  readonly followUpDays: number;
  /** How long the figures of a centre are kept. */
  readonly figureMonths: number;
  /** Nobody publishes an answer of the centre that they wrote themselves. */
  readonly isFourEyes: boolean;
  readonly handoffPatienceMinutes: number;
  readonly handoffHub: HandoffHub | null;
  readonly knowledgeDir: string | null;
  /** Where `compile` writes, and what is loaded when it is there. */
  readonly knowledgeFile: string;
  /** Where publishers offer their sources. */
  readonly downloadUrls: Readonly<Record<'rome' | 'esco' | 'rncp', string | null>>;
  readonly allowedOrigins: readonly string[];
  readonly trustedProxies: readonly string[];
  readonly requestsPerMinute: number;
  readonly tokenKey: string | null;
  readonly directLineSecret: string | null;
  readonly signOn: SignOn | null;
  readonly microsoftApp: MicrosoftApp | null;
  readonly teamsPackage: TeamsPackage;
  readonly logLevel: string;
}

/** A port of its own, for whoever watches the server. */
export interface Admin {
  readonly host: string;
  readonly port: number;
  /** Whether it is another one than the usual, without which the program runs too. */
  readonly isChosen: boolean;
}

/** Another desk, outside, that takes cases too. */
export interface HandoffHub {
  readonly url: string;
  readonly secret: string;
}

/** What the app package of Teams tells of whoever offers the bot; the server itself needs none of it. */
export interface TeamsPackage {
  readonly developerName: string | null;
  readonly privacyUrl: string | null;
  readonly termsUrl: string | null;
  readonly version: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The environment of this process, completed by a file of settings where there is one. */
export function readEnvironment(file = '.env'): Environment {
  if (!existsSync(file)) return process.env;
  return { ...parseEnv(readFileSync(file, 'utf8')), ...process.env };
}

/** Checks every variable; throws a StartupError that tells every problem. An empty value counts as unset. */
export function loadConfig(environment: Environment): Config {
  const problems: string[] = [];
  const read = <T>(name: VariableName, variable: Variable<T>): T => {
    const value = environment[name]?.trim() ?? '';
    if (value === '') return variable.fallback;
    const checked = variable.schema.safeParse(value);
    if (checked.success) return checked.data;
    problems.push(`${name}: is ${describe(value, variable)}, expected ${variable.expected}.`);
    return variable.fallback;
  };

  const port = read('PORT', variables.PORT);
  const dataDir = read('DATA_DIR', variables.DATA_DIR);
  const config: Config = {
    host: read('HOST', variables.HOST),
    port,
    admin: joinAdmin(
      read('ADMIN_HOST', variables.ADMIN_HOST),
      read('ADMIN_PORT', variables.ADMIN_PORT),
      port,
      problems,
    ),
    drainSeconds: read('DRAIN_SECONDS', variables.DRAIN_SECONDS),
    publicUrl: read('PUBLIC_URL', variables.PUBLIC_URL),
    dataDir,
    databaseUrl: read('DATABASE_URL', variables.DATABASE_URL) ?? `sqlite:${join(dataDir, 'aiguilleur.db')}`,
    searchUrls: readSearchUrls(read),
    retentionDays: read('RETENTION_DAYS', variables.RETENTION_DAYS),
    figureMonths: read('FIGURES_MONTHS', variables.FIGURES_MONTHS),
    followUpDays: read('FOLLOW_UP_DAYS', variables.FOLLOW_UP_DAYS),
    isFourEyes: read('FOUR_EYES', variables.FOUR_EYES),
    handoffPatienceMinutes: read('HANDOFF_PATIENCE_MINUTES', variables.HANDOFF_PATIENCE_MINUTES),
    handoffHub: joinHandoffHub(
      read('HANDOFF_HUB_URL', variables.HANDOFF_HUB_URL),
      read('HANDOFF_HUB_SECRET', variables.HANDOFF_HUB_SECRET),
      problems,
    ),
    knowledgeDir: read('KNOWLEDGE_DIR', variables.KNOWLEDGE_DIR),
    knowledgeFile: read('KNOWLEDGE_FILE', variables.KNOWLEDGE_FILE) ?? join(dataDir, 'knowledge.json'),
    downloadUrls: readDownloadUrls(read),
    allowedOrigins: Object.freeze(read('ALLOWED_ORIGINS', variables.ALLOWED_ORIGINS)),
    trustedProxies: Object.freeze(read('TRUSTED_PROXIES', variables.TRUSTED_PROXIES)),
    requestsPerMinute: read('REQUESTS_PER_MINUTE', variables.REQUESTS_PER_MINUTE),
    tokenKey: read('TOKEN_KEY', variables.TOKEN_KEY),
    directLineSecret: read('DIRECTLINE_SECRET', variables.DIRECTLINE_SECRET),
    signOn: readSignOn(read, problems),
    microsoftApp: readMicrosoftApp(read, problems),
    teamsPackage: Object.freeze({
      developerName: read('TEAMS_DEVELOPER_NAME', variables.TEAMS_DEVELOPER_NAME),
      privacyUrl: read('TEAMS_PRIVACY_URL', variables.TEAMS_PRIVACY_URL),
      termsUrl: read('TEAMS_TERMS_URL', variables.TEAMS_TERMS_URL),
      version: read('TEAMS_APP_VERSION', variables.TEAMS_APP_VERSION),
    }),
    logLevel: read('LOG_LEVEL', variables.LOG_LEVEL),
  };
  if (config.databaseUrl.startsWith('postgres') && config.tokenKey === null && !isRefused('TOKEN_KEY', problems)) {
    // Each instance would make a key of its own, and refuse the tokens of the others.
    problems.push('TOKEN_KEY: is unset, expected a value because DATABASE_URL is of PostgreSQL.');
  }
  if (problems.length > 0) throw new StartupError(problems);
  return Object.freeze(config);
}

type Read = <T>(name: VariableName, variable: Variable<T>) => T;

function readSearchUrls(read: Read): SearchUrls {
  return {
    formations: {
      FR: read('FORMATIONS_URL_FR', variables.FORMATIONS_URL_FR),
      BE: read('FORMATIONS_URL_BE', variables.FORMATIONS_URL_BE),
    },
    offers: {
      FR: read('OFFERS_URL_FR', variables.OFFERS_URL_FR),
      BE: read('OFFERS_URL_BE', variables.OFFERS_URL_BE),
    },
  };
}

function readDownloadUrls(read: Read): Config['downloadUrls'] {
  return Object.freeze({
    rome: read('ROME_DOWNLOAD_URL', variables.ROME_DOWNLOAD_URL),
    esco: read('ESCO_DOWNLOAD_URL', variables.ESCO_DOWNLOAD_URL),
    rncp: read('RNCP_DOWNLOAD_URL', variables.RNCP_DOWNLOAD_URL),
  });
}

function readSignOn(read: Read, problems: string[]): SignOn | null {
  const settings = {
    issuer: read('OIDC_ISSUER', variables.OIDC_ISSUER),
    clientId: read('OIDC_CLIENT_ID', variables.OIDC_CLIENT_ID),
    secret: read('OIDC_CLIENT_SECRET', variables.OIDC_CLIENT_SECRET),
    secretFile: read('OIDC_CLIENT_SECRET_FILE', variables.OIDC_CLIENT_SECRET_FILE),
    label: read('OIDC_LABEL', variables.OIDC_LABEL),
    centreId: read('OIDC_CENTRE', variables.OIDC_CENTRE),
    rolesClaim: read('OIDC_ROLES_CLAIM', variables.OIDC_ROLES_CLAIM),
    roleNames: {
      conseiller: read('OIDC_ROLE_CONSEILLER', variables.OIDC_ROLE_CONSEILLER),
      responsable: read('OIDC_ROLE_RESPONSABLE', variables.OIDC_ROLE_RESPONSABLE),
      admin: read('OIDC_ROLE_ADMIN', variables.OIDC_ROLE_ADMIN),
    },
    passwords: read('DESK_PASSWORDS', variables.DESK_PASSWORDS),
  };
  return joinSignOn(settings, problems);
}

function readMicrosoftApp(read: Read, problems: string[]): MicrosoftApp | null {
  const settings = {
    id: read('MicrosoftAppId', variables.MicrosoftAppId),
    type: read('MicrosoftAppType', variables.MicrosoftAppType),
    tenantId: read('MicrosoftAppTenantId', variables.MicrosoftAppTenantId),
    password: read('MicrosoftAppPassword', variables.MicrosoftAppPassword),
    certificateFile: read('MicrosoftAppCertificateFile', variables.MicrosoftAppCertificateFile),
  };
  return joinMicrosoftApp(settings, problems);
}

function isRefused(name: VariableName, problems: readonly string[]): boolean {
  return problems.some((problem) => problem.startsWith(`${name}:`));
}

function describe<T>(value: string, variable: Variable<T>): string {
  return variable.isSecret ? `a text of ${value.length} characters` : `"${value}"`;
}

/** One without the other is of no use. */
function joinHandoffHub(url: string | null, secret: string | null, problems: string[]): HandoffHub | null {
  if (url !== null && secret !== null) return Object.freeze({ url, secret });
  const demand = (name: VariableName, other: VariableName): void => {
    if (!isRefused(name, problems)) problems.push(`${name}: is unset, expected a value because ${other} is set.`);
  };
  if (url !== null) demand('HANDOFF_HUB_SECRET', 'HANDOFF_HUB_URL');
  if (secret !== null) demand('HANDOFF_HUB_URL', 'HANDOFF_HUB_SECRET');
  return null;
}

/** Whether the port is free is known when it is listened on. */
function joinAdmin(host: string, port: number, mainPort: number, problems: string[]): Admin | null {
  const isChosen = port !== variables.ADMIN_PORT.fallback;
  if (isChosen && port !== 0 && port === mainPort) {
    problems.push(`ADMIN_PORT: is ${port}, expected another port than PORT.`);
  }
  return port === 0 || port === mainPort ? null : Object.freeze({ host, port, isChosen });
}
