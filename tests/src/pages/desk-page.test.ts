import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type PagesServer, startPagesServer } from '../../fixtures/pages-server.ts';

let server: PagesServer;
beforeAll(async () => {
  server = await startPagesServer();
});
afterAll(() => server.close());

describe('the page of the desk', () => {
  it('is French, and says what to do without scripts', async () => {
    const response = await fetch(`${server.origin}/conseillers`);
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(text).toContain('<html lang="fr">');
    expect(text).toContain('<title>Bureau des conseillers</title>');
    expect(text).toMatch(/<noscript>.*JavaScript.*<\/noscript>/);
  });

  it('runs its own scripts only, makes no HTML of text, stands in no frame and is kept by no cache', async () => {
    const { headers } = await fetch(`${server.origin}/conseillers`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('brings its script and style, bundled once for all who ask at once', async () => {
    const texts = await Promise.all([1, 2].map(async () => (await fetch(`${server.origin}/conseillers`)).text()));
    const found = texts.map((text) =>
      [...text.matchAll(/(?:src|href)="(\/assets\/desk-[^"]+)"/g)].map(([, url]) => url),
    );
    expect(found[0]).toHaveLength(2);
    expect(found[1]).toEqual(found[0]);
    for (const url of found[0] ?? []) {
      const asset = await fetch(server.origin + url);
      expect([asset.status, asset.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
    }
  });

  it('answers HEAD without a body', async () => {
    const response = await fetch(`${server.origin}/conseillers`, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });
});
