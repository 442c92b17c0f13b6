import { KnowledgeError } from '../../../../knowledge/load.ts';
import { type Config, loadConfig } from '../../../config.ts';
import type { Places } from '../../../load-knowledge.ts';
import { StartupError } from '../../../startup-error.ts';
import { type VariableName, variables } from '../../../variables.ts';
import type { PackageSettings } from './manifest.ts';

type Environment = Parameters<typeof loadConfig>[0];

/** Gives the colour of the centre, from the knowledge that stands in these places, or that comes with the program. */
export type FindColour = (places: Places) => Promise<string>;

/** What the package tells, and the folder of what the program writes. */
export interface LoadedSettings {
  readonly settings: PackageSettings;
  readonly dataDir: string;
}

/** Optional for the server, needed by the package. */
const needed: readonly VariableName[] = [
  'MicrosoftAppId',
  'PUBLIC_URL',
  'TEAMS_DEVELOPER_NAME',
  'TEAMS_PRIVACY_URL',
  'TEAMS_TERMS_URL',
];

/** Joins what the manifest tells of this installation; throws a StartupError that tells every problem. */
export async function loadSettings(environment: Environment, findColour: FindColour): Promise<LoadedSettings> {
  const problems: string[] = [];
  const config = await collect(problems, () => loadConfig(environment));
  const colour = await collect(problems, () => findColour(config ?? { knowledgeFile: null, knowledgeDir: null }));
  problems.push(...findUnset(environment, problems), ...findUnfit(config, colour));
  const settings = join(config, colour);
  if (problems.length > 0 || settings === undefined) throw new StartupError(problems);
  return settings;
}

function findUnset(environment: Environment, told: readonly string[]): readonly string[] {
  return needed
    .filter((name) => (environment[name]?.trim() ?? '') === '')
    .filter((name) => !told.some((problem) => problem.startsWith(`${name}:`)))
    .map((name) => `${name}: is unset, expected ${variables[name].expected}.`);
}

function findUnfit(config: Config | undefined, colour: string | undefined): readonly string[] {
  const publicUrl = config?.publicUrl;
  return [
    ...(publicUrl?.startsWith('http:')
      ? [`PUBLIC_URL: is "${publicUrl}", expected an address of https: Teams calls no other.`]
      : []),
    ...(colour !== undefined && !/^#[\da-f]{6}$/i.test(colour)
      ? [`colours.primary of the centre: is "${colour}", expected one such as "#1b4b82".`]
      : []),
  ];
}

function join(config: Config | undefined, accentColour: string | undefined): LoadedSettings | undefined {
  if (config === undefined || accentColour === undefined) return undefined;
  const { microsoftApp, publicUrl, teamsPackage, dataDir } = config;
  const { developerName, privacyUrl, termsUrl, version } = teamsPackage;
  if (microsoftApp === null || publicUrl === null || developerName === null) return undefined;
  if (privacyUrl === null || termsUrl === null) return undefined;
  const appId = microsoftApp.id;
  return { settings: { appId, publicUrl, developerName, privacyUrl, termsUrl, version, accentColour }, dataDir };
}

async function collect<T>(problems: string[], load: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await load();
  } catch (error) {
    if (!(error instanceof StartupError || error instanceof KnowledgeError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}
