import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { findInsecure, isLoopback, isPublic } from '../find-insecure.ts';
import { listSearches } from '../search-urls.ts';
import { type Finding, findingsOf } from './finding.ts';

const { fine, care, wrong } = findingsOf('settings');

/** Settings that are dangerous where people come from outside, and files of theirs that others can read. */
export function checkSettings(config: Config, secretFiles: readonly string[]): readonly Finding[] {
  const found = [
    ...findInsecure(config).map(({ says, advice }) => wrong(says, advice)),
    ...checkWay(config),
    ...checkSecrets([...secretFiles, join(config.dataDir, 'token.key')]),
    ...checkLimits(config),
  ];
  const [first = fine('the settings can be read, and nothing in them is dangerous.'), ...others] = found;
  return [first, ...others, tellSearches(config)];
}

/** Whether an address still leads where it should, only a person can tell. */
function tellSearches({ searchUrls }: Config): Finding {
  const filled = listSearches(example, null, searchUrls).map(({ url }) => url);
  if (filled.length > 0) return fine(`fiches lead to searches elsewhere; open each now and then: ${filled.join(' ')}`);
  return fine('fiches lead to no search of formations or job offers: docs/operations.md tells how they would.');
}

/** The métier that the addresses are filled in for. */
const example = {
  romeCode: 'D1408',
  nearestRomeCode: null,
  label: { feminine: 'Téléconseillère', masculine: 'Téléconseiller' },
};

/** How people reach the server. */
function checkWay({ host, publicUrl, trustedProxies }: Config): readonly Finding[] {
  if (publicUrl === null) {
    if (isLoopback(host)) return [];
    const advice =
      'Put a proxy with a certificate before it (docs/operations.md), then set PUBLIC_URL and TRUSTED_PROXIES.';
    return [wrong(`HOST is "${host}" and PUBLIC_URL is unset: what people write can be read on its way.`, advice)];
  }
  if (publicUrl.startsWith('https:') && trustedProxies.length === 0) {
    const says =
      'TRUSTED_PROXIES is unset, and a proxy ends TLS: all people count as one address, and share its limit.';
    return [wrong(says, 'Set it to the address of the proxy, such as TRUSTED_PROXIES=127.0.0.1.')];
  }
  return [];
}

/** Whoever can read these can speak in the name of the server. */
function checkSecrets(files: readonly string[]): readonly Finding[] {
  return files
    .filter((file) => existsSync(file) && (statSync(file).mode & 0o077) !== 0)
    .map((file) => wrong(`${file} can be read by other users of this machine.`, `Run: chmod 600 ${file}`));
}

function checkLimits(config: Config): readonly Finding[] {
  const { requestsPerMinute, retentionDays, logLevel } = config;
  return [
    // Before the public it is not allowed at all, and told above.
    ...(requestsPerMinute === 0 && !isPublic(config)
      ? [care('REQUESTS_PER_MINUTE is 0: one client can ask as much as it likes.', 'Unset it: 6000 suit a class too.')]
      : []),
    ...(retentionDays === 0
      ? [care('RETENTION_DAYS is 0: conversations are kept for ever.', 'Choose a number of days, and tell people.')]
      : []),
    ...(logLevel === 'silent' || logLevel === 'fatal'
      ? [care(`LOG_LEVEL is "${logLevel}": nobody will learn why something failed.`, 'Unset it.')]
      : []),
  ];
}
