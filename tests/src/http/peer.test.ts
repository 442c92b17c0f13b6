import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { createPeers } from '../../../src/http/peer.ts';

const peers = createPeers({
  trustedProxies: ['10.0.0.0/8', 'fd00::1'],
  allowedOrigins: ['https://www.centre.example'],
  publicUrl: 'https://chat.example',
});

function request(from: string, headers: Record<string, string> = {}): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: from });
  return Object.assign(new IncomingMessage(socket), { headers: { host: 'bot.example', ...headers } });
}

describe('addressOf', () => {
  it.each([
    ['a direct client', '192.0.2.1', undefined, '192.0.2.1'],
    ['a direct client that claims another address', '192.0.2.1', '198.51.100.7', '192.0.2.1'],
    ['a client behind our proxy', '10.0.0.2', '198.51.100.7', '198.51.100.7'],
    ['a client that wrote before our proxy did', '10.0.0.2', '1.2.3.4, 198.51.100.7', '198.51.100.7'],
    ['a client behind two of our proxies', '10.0.0.2', '198.51.100.7, 10.0.0.9', '198.51.100.7'],
    ['our proxy itself', '10.0.0.2', undefined, '10.0.0.2'],
    ['an IPv4 client of an IPv6 server', '::ffff:192.0.2.1', undefined, '192.0.2.1'],
    ['an IPv6 client, as its network', '2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2'],
    ['an IPv6 client written short', '2001:db8::1', undefined, '2001:db8:0:0'],
    ['a client behind an IPv6 proxy', 'fd00::1', '198.51.100.7', '198.51.100.7'],
  ])('finds %s', (_case, from, forwarded, expected) => {
    expect(peers.addressOf(request(from, forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }))).toBe(
      expected,
    );
  });
});

describe('ownOriginOf', () => {
  it.each([
    ['by its own name', '192.0.2.1', {}, 'http://bot.example'],
    ['over TLS that a proxy ends', '192.0.2.1', { 'x-forwarded-proto': 'https' }, 'https://bot.example'],
    [
      'under the name that our proxy has',
      '10.0.0.2',
      { 'x-forwarded-host': 'www.example:8443' },
      'http://www.example:8443',
    ],
    ['not under a name that anyone gives', '192.0.2.1', { 'x-forwarded-host': 'evil.example' }, 'http://bot.example'],
    ['by IPv6', '192.0.2.1', { host: '[::1]:3978' }, 'http://[::1]:3978'],
  ])('is reached %s', (_case, from, headers, expected) => {
    expect(peers.ownOriginOf(request(from, headers))).toBe(expected);
  });

  it.each(['', 'a b', 'x/y', 'x@y', 'x"y'])('refuses the host « %s »', (host) => {
    expect(() => peers.ownOriginOf(request('192.0.2.1', { host }))).toThrow('pas lisible');
  });
});

describe('siteOf', () => {
  it.each([
    ['no page', undefined, 'own'],
    ['a page of the same host', 'https://bot.example', 'own'],
    ['a page of the public address', 'https://chat.example', 'own'],
    ['a page of an allowed site', 'https://www.centre.example', 'listed'],
    ['a page of the same host on another port', 'http://bot.example:81', 'foreign'],
    ['a page of a host that ends alike', 'https://evilbot.example', 'foreign'],
    ['a page without an origin', 'null', 'foreign'],
  ])('knows %s', (_case, origin, expected) => {
    expect(peers.siteOf(request('192.0.2.1', origin === undefined ? {} : { origin }))).toBe(expected);
  });
});
