import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Conversation } from '../../../src/conversation.ts';
import { type Running, start } from '../../../src/start.ts';
import { createPerson, findLinks, type Said } from '../../fixtures/person-on-web.ts';

jest.setTimeout(60_000);

let folder: string;
let server: Running;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aiguilleur-rights-'));
  server = await start({ HOST: '127.0.0.1', PORT: '0', ADMIN_PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'silent' });
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

/** Two of the tables of the file. */
function parseFile(body: unknown): {
  readonly log: readonly { readonly activity: Said }[];
  readonly states: readonly { readonly state: { readonly conversation: Conversation } }[];
} {
  return body as ReturnType<typeof parseFile>;
}

describe('« mes données »', () => {
  it('leads to all that is kept, to read and as a file, and to nothing once it is erased', async () => {
    const { say } = await createPerson(server.address);
    await say('j’aime <b>les fleurs</b> et le jardin', /piste|métier/i);
    const [page = '', file = ''] = findLinks(
      await say('exporter mes données', /à lire ou à télécharger/),
      '/mes-donnees?jeton=',
    );

    const read = await fetch(page);
    expect(read.status).toBe(200);
    expect(read.headers.get('cache-control')).toBe('no-store');
    expect(read.headers.get('x-robots-tag')).toBe('noindex');
    const text = await read.text();
    expect(text).toContain('j’aime &lt;b&gt;les fleurs&lt;/b&gt; et le jardin');
    expect(text).toContain('Ce que le robot a retenu');
    expect(text).not.toMatch(/lease|state_key/);

    const told = parseFile(await (await fetch(file)).json());
    expect(told.log.some(({ activity }) => activity.text?.includes('les fleurs'))).toBe(true);
    expect(told.states[0]?.state.conversation.profile.events.length).toBeGreaterThan(0);
    expect((await fetch(`${page}x`)).status).toBe(404);

    await say('effacer mes données', /On efface/);
    const said = await say('oui', /C’est fait/);
    const receipt = JSON.stringify(said);
    expect(receipt).toMatch(/Reçu d’effacement n°\s[\dA-F]{4}-[\dA-F]{4}/);
    expect(receipt).toMatch(/\d+ messages de cette discussion/);
    expect(receipt).toMatch(/copies de sauvegarde/);
    const [after = ''] = findLinks(await say('exporter mes données', /à lire ou à télécharger/), '/mes-donnees?jeton=');
    const left = await (await fetch(after)).text();
    expect(left).toMatch(/Le reçu d’effacement n°/);
    expect(left).not.toContain('fleurs');
  });

  it('asks nothing of before an erasure, and knows no way back', async () => {
    const { say } = await createPerson(server.address);
    await say('je fais du pain', /piste|métier/i);
    await say('mes données', /garder ou l’effacer/);
    await say('Tout effacer', /On efface/);
    const said = await say('Oui, tout effacer', /C’est fait/);
    expect(said.at(-1)?.text).toMatch(/Que savez-vous faire/);
    await say('retour', /il n’y a rien avant/);
  });
});
