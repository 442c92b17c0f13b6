import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { connect } from 'node:tls';
import type { Config } from '../config.ts';
import { type Finding, findingsOf } from './finding.ts';

const { fine, care, wrong } = findingsOf('certificates');

/** Whoever renews certificates does so a month before their end; below this nobody did. */
const leastDays = 14;

const patienceMs = 5000;

const dayMs = 24 * 60 * 60 * 1000;

/** The certificates by which people and Microsoft know this server. */
export async function checkCertificates(
  { publicUrl }: Pick<Config, 'publicUrl'>,
  appCertificateFile: string | undefined,
  now: number,
): Promise<readonly Finding[]> {
  const found = [
    ...(publicUrl?.startsWith('https:') ? [await checkPublic(new URL(publicUrl), now)] : []),
    ...(appCertificateFile ? checkFile(appCertificateFile, now) : []),
  ];
  return found.length > 0 ? found : [fine('none is needed: neither PUBLIC_URL nor Teams asks for one.')];
}

/** As a browser sees it: whether it is trusted, for this name, and for how long. */
async function checkPublic(url: URL, now: number): Promise<Finding> {
  const shown = await fetchCertificate(url);
  if (typeof shown === 'string') {
    const advice = 'See that the proxy runs and that this machine may reach it; from elsewhere it may well answer.';
    return care(`${url.origin} does not answer from here. (${shown})`, advice);
  }
  const days = daysLeft(shown.validTo, now);
  if (days < 0) return wrong(`that of ${url.origin} ended ${-days} days ago: no browser goes there.`, 'Renew it now.');
  if (shown.problem !== null) {
    return wrong(
      `that of ${url.origin} is not trusted. (${shown.problem})`,
      'Get one that browsers trust for that name.',
    );
  }
  return judgeDays(`that of ${url.origin}`, days);
}

function checkFile(file: string, now: number): readonly Finding[] {
  try {
    const days = daysLeft(new X509Certificate(readFileSync(file)).validTo, now);
    if (days >= 0) return [judgeDays(`MicrosoftAppCertificateFile "${file}"`, days)];
    const says = `MicrosoftAppCertificateFile "${file}" ended ${-days} days ago: Teams refuses what the bot says.`;
    return [wrong(says, 'Make a new one and give it to the application in Entra (docs/teams.md).')];
  } catch {
    // That it cannot be read is told with the settings.
    return [];
  }
}

function judgeDays(what: string, days: number): Finding {
  const says = `${what} is good for ${days} days.`;
  return days < leastDays ? care(says, 'See why nobody has renewed it yet.') : fine(says);
}

function daysLeft(validTo: string, now: number): number {
  return Math.floor((Date.parse(validTo) - now) / dayMs);
}

interface Shown {
  readonly validTo: string;
  /** Why a browser would not trust it. */
  readonly problem: string | null;
}

/** The certificate that a host shows, or why it shows none. */
function fetchCertificate({ hostname, port }: URL): Promise<Shown | string> {
  return new Promise((resolve) => {
    const socket = connect(
      { host: hostname, port: Number(port || 443), servername: hostname, rejectUnauthorized: false },
      () => {
        const { valid_to: validTo } = socket.getPeerCertificate();
        const problem = socket.authorized ? null : String(socket.authorizationError ?? 'unknown');
        socket.end();
        resolve({ validTo, problem });
      },
    );
    socket.setTimeout(patienceMs, () => socket.destroy(new Error(`no answer in ${patienceMs / 1000} s`)));
    socket.on('error', (error) => resolve(error.message));
  });
}
