import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AtDesk, type OpenDeskServer, startOpenDesk } from '../../fixtures/open-desk.ts';

describe('running conversations over HTTP', () => {
  let folder: string;
  let server: OpenDeskServer;
  let amelie: AtDesk;
  let stranger: AtDesk;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'aiguilleur-'));
    server = await startOpenDesk(`sqlite:${join(folder, 'desk.db')}`);
    amelie = await server.hire('amelie', { name: 'Amélie' });
    stranger = await server.hire('lea', { name: 'Léa', centreId: 'autre' });
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  it('are listed without a word of what was said, and only to their own centre', async () => {
    const person = await server.visit();
    await person.say('j’aime renseigner les gens au téléphone');
    const { body } = await amelie.browser.call('GET', '/running');
    expect(body.conversations).toEqual([
      {
        conversationId: person.conversationId,
        bornAt: expect.any(Number),
        lastHeardAt: expect.any(Number),
        lines: expect.any(Number),
      },
    ]);
    expect((await stranger.browser.call('GET', '/running')).body).toEqual({ conversations: [] });
    const refused = await stranger.browser.call('POST', '/running/offer', {
      body: { conversationId: person.conversationId },
    });
    expect(refused.status).toBe(404);
  });

  it('become cases once the person has agreed, and leave the list', async () => {
    const person = await server.visit();
    await person.say('j’aime renseigner les gens au téléphone');
    const { conversationId } = person;
    expect((await amelie.browser.call('POST', '/running/offer', { body: { conversationId } })).status).toBe(200);
    await person.say('Oui, d’accord');
    const { body } = await amelie.browser.call('GET', '/cases?view=mine');
    expect(body.cases).toMatchObject([{ reason: 'offered', state: 'assigned', counsellor: { name: 'Amélie' } }]);
    const running: readonly { readonly conversationId: string }[] = (await amelie.browser.call('GET', '/running')).body
      .conversations;
    expect(running.map((each) => each.conversationId)).not.toContain(conversationId);
  });
});
