import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createSignedLinks, type LinkPurpose } from '../../../src/rights/signed-links.ts';
import { type Running, start } from '../../../src/start.ts';
import { createPerson, findLinks, type Said } from '../../fixtures/person-on-web.ts';

jest.setTimeout(60_000);

const key = 'a key of the tests, long enough to be taken';

let folder: string;
let server: Running;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aiguilleur-bilan-'));
  const place = { HOST: '127.0.0.1', PORT: '0', ADMIN_PORT: '0', DATA_DIR: folder, TOKEN_KEY: key };
  server = await start({ ...place, LOG_LEVEL: 'silent' });
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

function findPictures(said: readonly Said[]): readonly { readonly url: string; readonly altText: string }[] {
  const bodies = said.flatMap(({ attachments = [] }) => attachments.flatMap(({ content }) => content.body ?? []));
  return bodies.flatMap(({ url, altText }) => (url && altText ? [{ url, altText }] : []));
}

/** A token as the server makes them, of another time or purpose. */
function forge(purpose: LinkPurpose, conversationId: string, now = Date.now()): string {
  return createSignedLinks(purpose, new TextEncoder().encode(key), () => now).sign({ conversationId, receipt: '' });
}

describe('« mon bilan »', () => {
  it('has nothing to give before anything is told', async () => {
    const { say } = await createPerson(server.address);
    await say('mon bilan', /pas encore de quoi faire un bilan/);
  });

  it('is one tap from the first pistes: a PDF, a page, or read in the chat', async () => {
    const { say } = await createPerson(server.address);
    const pistes = await say('j’ai travaillé dans un centre d’appels & j’aime <b>aider</b>', /Voici \d pistes/);
    const [pdf = ''] = findLinks(pistes, '/bilan?jeton=');
    const paper = await fetch(pdf);
    expect(paper.status).toBe(200);
    expect(paper.headers.get('content-type')).toBe('application/pdf');
    expect(paper.headers.get('content-disposition')).toBe('inline; filename="mon-bilan.pdf"');
    expect(paper.headers.get('cache-control')).toBe('no-store');
    expect(paper.headers.get('x-robots-tag')).toBe('noindex');
    expect(paper.headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
    expect(
      Buffer.from(await paper.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');

    const [, page = ''] = findLinks(await say('mon bilan', /Voici votre bilan, à garder/), '/bilan?jeton=').slice(-2);
    const read = await fetch(page);
    const text = await read.text();
    expect(read.status).toBe(200);
    expect(read.headers.get('cache-control')).toBe('no-store');
    expect(read.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(text).toContain('&lt;b&gt;aider&lt;/b&gt;');
    expect(text).toMatch(/Ce bilan guide. Il ne sélectionne personne/);
    expect(text).toMatch(/media="\(prefers-color-scheme: dark\)"/);

    const said = JSON.stringify(await say('Lire mon bilan ici', /Voici votre bilan\.$/));
    for (const part of [/Ce que vous avez dit/, /Les 3 prochains pas/, /Ce que ce bilan n’est pas/, /Les sources/]) {
      expect(said).toMatch(part);
    }
  });

  it('shows pictures that say in words what they draw, of the profile and of a piste', async () => {
    const { say } = await createPerson(server.address);
    await say('j’ai travaillé dans un centre d’appels', /Voici \d pistes/);
    const [fit] = findPictures(await say('pourquoi', /mène à ces pistes/));
    const [profile] = findPictures(await say('Lire mon bilan ici', /Voici votre bilan\.$/)).slice(-1);
    expect(fit?.altText).toMatch(/ce qui va, ce qui manque/);
    expect(profile?.altText).toMatch(/Votre profil.*centre d’appels/);
    for (const url of [fit?.url ?? '', profile?.url ?? '', `${profile?.url}&taille=grande&fond=sombre`]) {
      const picture = await fetch(url);
      expect(picture.status).toBe(200);
      expect(picture.headers.get('content-type')).toBe('image/png');
      expect(picture.headers.get('cache-control')).toBe('no-store');
    }
  });

  it('is gone, kindly, once the answers are erased', async () => {
    const { say } = await createPerson(server.address);
    const said = await say('j’aime le jardin et les fleurs', /piste/i);
    const [pdf = ''] = findLinks(said, '/bilan?jeton=');
    await say('effacer mes données', /On efface/);
    await say('oui', /C’est fait/);
    const gone = await fetch(pdf);
    expect(gone.status).toBe(410);
    expect(await gone.text()).toMatch(/Ce lien ne marche plus, ou ces réponses sont effacées/);
  });
});

describe('/bilan and /bilan/image', () => {
  it('open with no token but one that is theirs and not too old', async () => {
    const { say, conversationId } = await createPerson(server.address);
    await say('j’aime le jardin et les fleurs', /piste/i);
    const id = `directline/${conversationId}`;
    const own = forge('bilan', id);
    const statusOf = async (path: string): Promise<number> => (await fetch(server.address + path)).status;
    expect(await statusOf(`/bilan?jeton=${own}`)).toBe(200);
    const hourAgo = Date.now() - 61 * 60_000;
    for (const token of [
      '',
      'x',
      `${own}x`,
      own.slice(0, -2),
      `.${own.split('.')[1]}`,
      forge('export', id),
      forge('picture', id),
      forge('bilan', id, hourAgo),
      forge('bilan', 'directline/somebody-else'),
      '../../etc/passwd',
      '%00',
    ]) {
      expect([token, await statusOf(`/bilan?jeton=${token}`)]).toEqual([token, 410]);
      expect([token, await statusOf(`/bilan?format=pdf&jeton=${token}`)]).toEqual([token, 410]);
    }
    expect(await statusOf(`/bilan/image?jeton=${own}`)).toBe(410);
    expect(await statusOf(`/mes-donnees?jeton=${own}`)).toBe(404);
  });

  it('draw no métier but one that the person’s answers speak of', async () => {
    const { say, conversationId } = await createPerson(server.address);
    await say('j’aime le jardin et les fleurs', /piste/i);
    const token = forge('picture', `directline/${conversationId}`);
    for (const metier of ['../../etc/passwd', '', 'nobody', '__proto__', 'constructor']) {
      const asked = `${server.address}/bilan/image?jeton=${token}&metier=${encodeURIComponent(metier)}`;
      expect((await fetch(asked)).status).toBe(410);
    }
  });

  it('ask a program that never stops to wait', async () => {
    const { say, conversationId } = await createPerson(server.address);
    await say('j’aime le jardin et les fleurs', /piste/i);
    const token = forge('picture', `directline/${conversationId}`);
    const all = await Promise.all(
      Array.from({ length: 45 }, () => fetch(`${server.address}/bilan/image?jeton=${token}`)),
    );
    const refused = all.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
