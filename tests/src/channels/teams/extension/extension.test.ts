import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Library } from '../../../../../knowledge/library.ts';
import { createExtension } from '../../../../../src/channels/teams/extension/extension.ts';
import { createVoice } from '../../../../../src/voice.ts';
import { BotFramework } from '../../../../fixtures/bot-framework.ts';
import { checkTeamsCard } from '../../../../fixtures/check-teams-card.ts';
import { loadSmallLibrary } from '../../../../fixtures/real-bot.ts';
import { startTeamsServer, type TeamsServer } from '../../../../fixtures/teams-server.ts';

let framework: BotFramework;
let library: Library;
let server: TeamsServer;

beforeAll(async () => {
  framework = await BotFramework.start();
  library = await loadSmallLibrary();
  const invokes = createExtension({
    library,
    voice: createVoice(),
    centreId: 'demo',
    publicUrl: 'https://bot.example',
  });
  server = await startTeamsServer(framework, { library, invokes });
});
afterAll(async () => {
  await server.close();
  await framework.pause();
});

/** An activity as Microsoft documents it, with another value where one is given. */
function read(name: string, value: object = {}): object {
  const activity = JSON.parse(readFileSync(new URL(`activities/${name}.json`, import.meta.url), 'utf8'));
  return { ...activity, serviceUrl: framework.origin, value: { ...activity.value, ...value } };
}

async function post(name: string, value: object = {}) {
  const { status, text } = await server.post(read(name, value));
  return { status, ...JSON.parse(text) };
}

const typed = (commandId: string, value: string) => ({ commandId, parameters: [{ name: 'words', value }] });

/** What Teams takes of a card, and what we want of one that is inserted. */
function checkInserted({ content, preview }: { readonly content: Record<string, unknown>; readonly preview: object }) {
  expect(checkTeamsCard(content)).toEqual([]);
  expect(Buffer.byteLength(JSON.stringify(content))).toBeLessThan(28_000);
  expect(JSON.stringify(content.actions)).toContain('https://bot.example/fiches/');
  expect(JSON.stringify(content)).toMatch(/Source/);
  // Links are unfurled up to this version.
  expect(content.version).toBe('1.3');
  expect(preview).toMatchObject({ contentType: 'application/vnd.microsoft.card.thumbnail' });
}

describe('composeExtension/query', () => {
  it('finds métiers while one types, each with a preview and a sourced card to insert', async () => {
    const { status, composeExtension } = await post('query');
    expect([status, composeExtension.type, composeExtension.attachmentLayout]).toEqual([200, 'result', 'list']);
    expect(composeExtension.attachments[0]).toMatchObject({
      contentType: 'application/vnd.microsoft.card.adaptive',
      preview: { content: { title: 'Boulangère / Boulanger' } },
    });
    for (const attachment of composeExtension.attachments) checkInserted(attachment);
  });

  it('finds formations', async () => {
    const [formation] = library.formations;
    const { composeExtension } = await post('query', typed('formations', formation?.label ?? ''));
    expect(composeExtension.attachments[0].preview.content.title).toBe(formation?.label);
    for (const attachment of composeExtension.attachments) checkInserted(attachment);
  });

  it('shows a few before anything is typed', async () => {
    const { composeExtension } = await post('initial-run');
    expect(composeExtension.attachments.length).toBeGreaterThan(1);
    expect((await post('query', { parameters: [] })).composeExtension.type).toBe('result');
  });

  it('says so where nothing is found, and where the command is none of ours', async () => {
    expect((await post('query', typed('metiers', 'zzzz'))).composeExtension).toEqual({
      type: 'message',
      text: 'Rien trouvé pour «\u202fzzzz\u202f». Un autre mot, ou le début d’un mot, peut aider.',
    });
    const unknown = await post('query', typed('voyages', 'mer'));
    expect([unknown.status, unknown.composeExtension.type]).toEqual([200, 'message']);
  });
});

describe.each(['query-link', 'anonymous-query-link'])('%s', (name) => {
  it('unfurls a link to one of our fiches', async () => {
    const { composeExtension } = await post(name);
    expect(composeExtension.attachments).toHaveLength(1);
    expect(composeExtension.attachments[0].preview.content.title).toBe('Boulangère / Boulanger');
    checkInserted(composeExtension.attachments[0]);
  });

  it.each(['https://bot.example/fiches/nulle-part', 'https://elsewhere.example/fiches/boulanger', 'boulanger'])(
    'leaves %s as it is',
    async (url) => {
      expect(await post(name, { url })).toEqual({
        status: 200,
        composeExtension: { type: 'result', attachmentLayout: 'list', attachments: [] },
      });
    },
  );
});

describe('a malformed invoke', () => {
  it.each<[string, object]>([
    ['query', { commandId: 5 }],
    ['query', { commandId: '' }],
    ['query', { parameters: 'boulanger' }],
    ['query', { parameters: [{ name: 'words', value: { $ne: 1 } }] }],
    ['query-link', { url: 5 }],
    ['query-link', { url: `https://bot.example/${'a'.repeat(3000)}` }],
  ])('%s with %j is a bad request, and no more is said of it', async (name, value) => {
    const { status, error } = await post(name, value);
    expect([status, Object.keys(error)]).toEqual([400, ['code', 'message']]);
  });
});

describe('the extension', () => {
  it('keeps nothing of who asks, where or what', async () => {
    const conversations = ['19:6decf54d86d945e4b3924b63a9161a78@thread.tacv2;messageid=1611060744833'];
    for (const id of conversations) expect(await server.state.store.readLog(`azure/msteams/${id}`, 0)).toBeUndefined();
    expect(framework.delivered).toEqual([]);
  });
});
