import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Conversation } from '../../src/conversation.ts';
import { type Running, start } from '../../src/start.ts';
import { createPerson, findLinks, type Said } from '../fixtures/person-on-web.ts';
import { makeTempFolder } from '../fixtures/temp-folder.ts';

let server: Running;
beforeAll(async () => {
  const settings = { HOST: '127.0.0.1', PORT: '0', ADMIN_PORT: '0', LOG_LEVEL: 'silent' };
  server = await start({ ...settings, DATA_DIR: makeTempFolder() });
}, 60_000);
afterAll(() => server.stop());

const warning = /pas besoin de me/;
const count = (said: readonly Said[]): number => said.filter(({ text }) => warning.test(text ?? '')).length;

function parseStates(body: unknown): readonly { readonly state: { readonly conversation: Conversation } }[] {
  return (body as { readonly states: ReturnType<typeof parseStates> }).states;
}

describe('a private detail', () => {
  it('is answered without it, warned of once, and enters no profile', async () => {
    const { say } = await createPerson(server.address);
    const said = await say('je suis séropositif. J’aime les fleurs et le jardin', /santé/);
    expect(said.find(({ text }) => warning.test(text ?? ''))?.text).toContain('votre santé');
    await say('je suis gay', /\p{L}/u);
    const again = await say('exporter mes données', /à lire ou à télécharger/);
    expect(count(again)).toBe(1);

    const [, file = ''] = findLinks(again, '/mes-donnees?jeton=');
    const kept = parseStates(await (await fetch(file)).json())[0]?.state.conversation;
    expect(kept?.profile.events.length).toBeGreaterThan(0);
    expect(JSON.stringify([kept?.profile, kept?.keptWords])).toContain('fleurs');
    expect(JSON.stringify([kept?.profile, kept?.keptWords])).not.toMatch(/s[ée]ropositif|gay/);
  });

  it('is not answered for where it is itself asked about: no source tells', async () => {
    const { say } = await createPerson(server.address);
    const said = await say('je suis enceinte, puis-je faire téléconseillère ?', /sources ne répondent pas/);
    expect(count(said)).toBe(1);
  });

  it('is not warned of where a métier, a relative or a wheelchair is meant', async () => {
    const { say } = await createPerson(server.address);
    await say('je suis en fauteuil, quels métiers', /\p{L}/u);
    await say('je suis aide-soignant', /\p{L}/u);
    const said = await say('exporter mes données', /à lire ou à télécharger/);
    expect(count(said)).toBe(0);
  });
});
