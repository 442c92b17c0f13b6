import type { Library } from '../knowledge/library.ts';
import { KnowledgeError } from '../knowledge/load.ts';
import { loadTokenKey } from './channels/direct-line/token-key.ts';
import { type Config, loadConfig } from './config.ts';
import { findInsecure } from './find-insecure.ts';
import { loadKnowledge } from './load-knowledge.ts';
import { StartupError } from './startup-error.ts';

/** What a server runs on, checked. */
export interface Loaded {
  readonly config: Config;
  readonly library: Library;
  readonly key: Uint8Array;
}

/** The knowledge is looked at even where the settings are wrong. */
const noPlaces = { knowledgeFile: null, knowledgeDir: null };

/** Loads what can be wrong, all of it, so that one start tells every problem: a StartupError. */
export async function loadAll(
  environment: Readonly<Record<string, string | undefined>>,
  cacheReady: Promise<void>,
): Promise<Loaded> {
  const problems: string[] = [];
  const attempt = async <T>(load: () => T | Promise<T>): Promise<T | undefined> => {
    try {
      return await load();
    } catch (error) {
      if (!(error instanceof StartupError || error instanceof KnowledgeError)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };
  const config = await attempt(() => loadConfig(environment));
  if (config !== undefined) problems.push(...findInsecure(config).map(({ says, advice }) => `${says} ${advice}`));
  const library = await attempt(() => loadKnowledge(config ?? noPlaces, cacheReady));
  const key = await attempt(() => config && loadTokenKey(config.dataDir, config.tokenKey));
  if (config === undefined || library === undefined || key === undefined || problems.length > 0) {
    throw new StartupError(problems);
  }
  return { config, library, key };
}
