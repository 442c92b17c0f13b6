import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { HttpError } from './http-error.ts';

/** Who speaks to the server, and under which address they see it, reverse proxies taken into account. */
export interface Peers {
  /** The client's address; for IPv6 its /64 network, which one household or school has for itself. */
  addressOf(request: IncomingMessage): string;
  /** The origin under which the client reaches the server, such as `https://www.centre.example`. */
  ownOriginOf(request: IncomingMessage): string;
  /** own: no page at all, or a page of ours; listed: of an allowed site; foreign: of any other. */
  siteOf(request: IncomingMessage): 'own' | 'listed' | 'foreign';
}

interface Trust {
  readonly trustedProxies: readonly string[];
  readonly allowedOrigins: readonly string[];
  /** Whether it is the site of a centre. */
  readonly isOfCentre?: (origin: string) => boolean;
  /** Where the operator says that the server is reached. */
  readonly publicUrl: string | null;
}

export function createPeers({ trustedProxies, allowedOrigins, isOfCentre = () => false, publicUrl }: Trust): Peers {
  const trusted = toBlockList(trustedProxies);
  const isTrusted = (address: string): boolean => {
    const family = isIP(address);
    return family !== 0 && trusted.check(address, family === 4 ? 'ipv4' : 'ipv6');
  };

  const hostOf = (request: IncomingMessage): string => {
    const forwarded = isTrusted(socketAddress(request)) ? firstOf(request.headers['x-forwarded-host']) : undefined;
    const host = forwarded ?? request.headers.host ?? '';
    const isPlain = /^[\w.-]+(:\d{1,5})?$|^\[[\da-f:.]+\](:\d{1,5})?$/i.test(host);
    if (!isPlain || !URL.canParse(`http://${host}`)) throw new HttpError('BadArgument');
    return host.toLowerCase();
  };

  return {
    addressOf: (request) => {
      const hops = [...allOf(request.headers['x-forwarded-for']), socketAddress(request)];
      // The last hop that is not one of our proxies; what stands before it, anyone may have written.
      const client = hops.findLast((hop) => !isTrusted(hop)) ?? socketAddress(request);
      return isIP(client) === 6 ? networkOf(client) : client;
    },

    ownOriginOf: (request) => {
      // Believed from anyone: it only tells the client itself by which scheme to come back.
      const scheme = firstOf(request.headers['x-forwarded-proto']) === 'https' ? 'https' : 'http';
      return `${scheme}://${hostOf(request)}`;
    },

    siteOf: (request) => {
      const { origin } = request.headers;
      if (origin === undefined || origin === publicUrl) return 'own';
      if (allowedOrigins.includes(origin) || isOfCentre(origin)) return 'listed';
      // By host alone: a proxy that ends TLS may leave the scheme out.
      return URL.canParse(origin) && new URL(origin).host === hostOf(request) ? 'own' : 'foreign';
    },
  };
}

function toBlockList(networks: readonly string[]): BlockList {
  const blockList = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    const family = isIP(address) === 4 ? 'ipv4' : 'ipv6';
    blockList.addSubnet(address, prefix === undefined ? (family === 'ipv4' ? 32 : 128) : Number(prefix), family);
  }
  return blockList;
}

function socketAddress(request: IncomingMessage): string {
  return unmap(request.socket.remoteAddress ?? '');
}

/** A server that listens on :: sees IPv4 clients as ::ffff:192.0.2.1. */
function unmap(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

function allOf(header: string | string[] | undefined): readonly string[] {
  const all = [header ?? []].flat().flatMap((line) => line.split(','));
  return all.map((hop) => unmap(hop.trim())).filter((hop) => hop !== '');
}

function firstOf(header: string | string[] | undefined): string | undefined {
  return allOf(header)[0];
}

function networkOf(address: string): string {
  const [head = '', tail] = address.split('::');
  const start = head.split(':');
  const end = tail === undefined ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - start.length - end.length) }, () => '0');
  return [...start, ...zeros, ...end].slice(0, 4).join(':');
}
