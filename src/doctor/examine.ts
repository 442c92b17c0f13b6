import { type Config, loadConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { StartupError } from '../startup-error.ts';
import { reachDatabase } from '../storage/database.ts';
import { checkCentres } from './check-centres.ts';
import { checkCertificates } from './check-certificates.ts';
import { checkDatabase } from './check-database.ts';
import { checkDisk } from './check-disk.ts';
import { checkKnowledge } from './check-knowledge.ts';
import { checkProgram } from './check-program.ts';
import { checkSettings } from './check-settings.ts';
import { checkSignOn } from './check-sign-on.ts';
import { type Finding, findingsOf } from './finding.ts';

/** What an installation is looked at with. */
export interface Examined {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where settings may stand beside the environment. */
  readonly settingsFile: string;
  readonly now: number;
  /** Free bytes of the disk of a folder; the disk itself is asked where it is not given. */
  readonly freeBytes?: (folder: string) => number;
}

/** Looks at all of an installation, whether the server runs or not, and changes nothing. */
export async function examine({ environment, settingsFile, now, freeBytes }: Examined): Promise<readonly Finding[]> {
  const settings = readSettings(environment);
  if (!('config' in settings)) {
    const { findings } = await checkKnowledge({ knowledgeFile: null, knowledgeDir: null }, new Date(now));
    return [...settings.problems, ...findings];
  }
  const { config } = settings;
  const knowledge = await checkKnowledge(config, new Date(now));
  const { databaseUrl, dataDir } = config;
  const open = () => reachDatabase(databaseUrl, createLog('silent'));
  const centres = await checkCentres(databaseUrl, knowledge.library, now);
  const { centreIds } = centres;
  const parts = await Promise.all([
    checkProgram(config),
    checkSettings(config, [settingsFile, environment.OIDC_CLIENT_SECRET_FILE ?? '']),
    checkDisk(dataDir, freeBytes),
    checkDatabase({ open, databaseUrl, centreIds, signOn: config.signOn, now }),
    knowledge.findings,
    centres.findings,
    checkCertificates(config, environment.MicrosoftAppCertificateFile, now),
    checkSignOn(config, centreIds),
  ]);
  return parts.flat();
}

function readSettings(environment: Examined['environment']): { config: Config } | { problems: readonly Finding[] } {
  try {
    return { config: loadConfig(environment) };
  } catch (error) {
    if (!(error instanceof StartupError)) throw error;
    const { wrong } = findingsOf('settings');
    return { problems: error.problems.map((problem) => wrong(problem, 'Correct it: .env.example explains each.')) };
  }
}
