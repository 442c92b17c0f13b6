import { type LookupAddress, lookup } from 'node:dns';
import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSafely } from 'node:https';
import { BlockList, isIP, isIPv6, type LookupFunction } from 'node:net';
import type { LinkState } from './answer-life.ts';

interface Choices {
  /** Longest wait for one answer. */
  readonly patienceMs?: number;
  /** For tests, which have no other network. */
  readonly isPrivateAllowed?: boolean;
}

/** Pages move, and send on; more often than this they go round. */
const mostSteps = 4;

/** Asks a page of http or https whether it is there; its content is not read. */
export async function checkLink(url: string, choices: Choices = {}): Promise<LinkState> {
  let next = url;
  for (let step = 0; step < mostSteps; step += 1) {
    const answer = await ask(next, choices);
    if (typeof answer === 'string') return answer;
    if (!URL.canParse(answer.to, next)) return 'failing';
    next = new URL(answer.to, next).href;
  }
  return 'failing';
}

/** What the page says, or where it sends on. */
function ask(
  url: string,
  { patienceMs = 4000, isPrivateAllowed = false }: Choices,
): Promise<LinkState | { to: string }> {
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return Promise.resolve('failing');
  const bare = hostname.replace(/^\[|\]$/g, '');
  if (!isPrivateAllowed && isPrivate(bare)) return Promise.resolve('private');
  const { promise, resolve } = Promise.withResolvers<LinkState | { to: string }>();
  const request = protocol === 'https:' ? requestSafely : requestPlain;
  // The address that was looked at is the one that is asked: no name can mean another a moment later.
  const options = isPrivateAllowed ? {} : { lookup: lookUpPublic };
  const signal = AbortSignal.timeout(patienceMs);
  const asked = request(url, { ...options, signal, headers: { 'User-Agent': 'aiguilleur' } }, (response) => {
    resolve(readState(response));
    response.destroy();
  });
  asked.on('error', (error) => resolve(error instanceof PrivateAddress ? 'private' : 'unreachable'));
  asked.end();
  return promise;
}

function readState({ statusCode = 500, headers }: IncomingMessage): LinkState | { to: string } {
  if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) return { to: headers.location };
  if (statusCode === 404 || statusCode === 410) return 'gone';
  return statusCode < 400 ? 'found' : 'failing';
}

class PrivateAddress extends Error {}

const lookUpPublic: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, addresses: readonly LookupAddress[]) => {
    const [first] = addresses ?? [];
    if (error !== null) return done(error, '');
    if (first === undefined || addresses.some(({ address }) => isPrivate(address)))
      return done(new PrivateAddress(host), '');
    return options.all === true ? done(null, [...addresses]) : done(null, first.address, first.family);
  });
};

const privateNetworks = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  privateNetworks.addSubnet(network, prefix, 'ipv4');
  privateNetworks.addSubnet(`::ffff:${network}`, prefix + 96, 'ipv6');
}
privateNetworks.addSubnet('::', 127, 'ipv6');
privateNetworks.addSubnet('64:ff9b::', 96, 'ipv6');
privateNetworks.addSubnet('fc00::', 7, 'ipv6');
privateNetworks.addSubnet('fe80::', 10, 'ipv6');
privateNetworks.addSubnet('ff00::', 8, 'ipv6');

/** An address of this machine, of the centre's own network, or of nobody. */
function isPrivate(host: string): boolean {
  if (host === 'localhost' || host.endsWith('.localhost')) return true;
  if (isIP(host) === 0) return false;
  return privateNetworks.check(host, isIPv6(host) ? 'ipv6' : 'ipv4');
}
