import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Library } from '../../../../../knowledge/library.ts';
import { createCentreOf } from '../../../../../src/channels/teams/centre-of.ts';
import { createExtension } from '../../../../../src/channels/teams/extension/extension.ts';
import { createVoice } from '../../../../../src/voice.ts';
import { BotFramework } from '../../../../fixtures/bot-framework.ts';
import { checkTeamsCard } from '../../../../fixtures/check-teams-card.ts';
import { appId } from '../../../../fixtures/loopback-cloud.ts';
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
    centreOf: createCentreOf(library),
    publicUrl: 'https://bot.example',
    appId,
    today: () => new Date('2026-11-02'),
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

  it('inserts little: what one does, and how one gets in', async () => {
    const { composeExtension } = await post('query');
    const { body } = composeExtension.attachments[0].content;
    expect(body.length).toBeLessThan(8);
    expect(JSON.stringify(body)).not.toContain('Horaires');
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

const privateChat = `https://teams.microsoft.com/l/chat/0/0?users=28:${appId}`;

/** A message whose words are others, as HTML. */
const saying = (content: string, contentType = 'html') => ({ messagePayload: { body: { contentType, content } } });

async function openDialog(value: object = {}) {
  const { status, task } = await post('fetch-task', value);
  expect([status, task.type, task.value.title]).toEqual([200, 'continue', 'Demander à aiguilleur']);
  const { body, actions } = task.value.card.content;
  expect(checkTeamsCard(task.value.card.content)).toEqual([]);
  const lines: readonly string[] = body.flatMap(({ text }: { text?: string }) => text ?? []);
  return { lines, actions };
}

describe('composeExtension/fetchTask', () => {
  it('answers a message in short, with its source, to insert or to go on from in private', async () => {
    const { lines, actions } = await openDialog();
    expect(lines.join(' ')).toMatch(/Boulang.*Source/s);
    expect(lines.at(-1)).toBe('Le robot ne garde rien de ce message.');
    expect(actions).toEqual([
      {
        type: 'Action.Submit',
        title: 'Insérer la réponse',
        data: { choice: 'insert', question: expect.stringMatching(/^quels sont les horaires/), metierId: null },
      },
      expect.objectContaining({ url: 'https://bot.example/fiches/boulanger' }),
      { type: 'Action.OpenUrl', title: 'Continuer en privé', url: privateChat },
    ]);
  });

  it.each([
    ['small talk', '<p>On se voit lundi à la cantine&nbsp;?</p>', /ne répondent pas|pas de question/],
    ['thanks', 'merci beaucoup', /pas de question/],
    ['what somebody tells of themselves', '<p>Je suis sans emploi, je cherche un métier pour moi</p>', /personnelle/],
    ['a grave subject', '<p>mon mari me frappe depuis un an</p>', /personnelle|numéros/],
    ['a cry for help', '<p>je veux en finir, je veux mourir</p>', /numéros.*112/s],
    ['a question that no source answers', 'Combien gagne un boulanger ?', /rien inventer/],
  ])('tells kindly of %s, and always of the private chat', async (_case, content, told) => {
    const { lines, actions } = await openDialog(saying(content));
    expect(lines.join('\n')).toMatch(told);
    expect(actions.at(-1)).toMatchObject({ title: 'Continuer en privé', url: privateChat });
    expect(JSON.stringify(actions)).not.toContain('Insérer');
  });

  it.each<[string, object]>([
    ['of a picture alone', saying('<p><img src="https://x.example/a.png"></p>')],
    ['of a mention alone', saying('<at id="0">Sarah</at>')],
    ['that was deleted', { messagePayload: { deleted: true, body: null } }],
    ['that Teams does not give', { messagePayload: undefined }],
  ])('says that there is nothing to read in a message %s', async (_case, value) => {
    expect(await post('fetch-task', value)).toEqual({
      status: 200,
      task: { type: 'message', value: 'Ce message n’a pas de texte que je puisse lire.' },
    });
  });

  it('says so where the command is none of ours', async () => {
    expect((await post('fetch-task', { commandId: 'voyages' })).task.type).toBe('message');
  });
});

describe('composeExtension/submitAction', () => {
  const tap = (data: object) => post('submit-action', { data });

  it('inserts the answer, sourced, without the words of the message', async () => {
    const { status, composeExtension } = await post('submit-action');
    expect([status, composeExtension.type, composeExtension.attachments.length]).toEqual([200, 'result', 1]);
    const [{ preview }] = composeExtension.attachments;
    expect(preview.content.title).toBe('Boulangère / Boulanger');
    checkInserted(composeExtension.attachments[0]);
    expect(JSON.stringify(composeExtension)).toContain(privateChat);
    expect(JSON.stringify(composeExtension)).not.toMatch(/quels sont|Submit/);
  });

  it('answers of the métier that was chosen among several', async () => {
    const { task } = await tap({ choice: 'ask', question: 'Quels sont les horaires ?', metierId: 'boulanger' });
    expect(JSON.stringify(task.value.card)).toContain('https://bot.example/fiches/boulanger');
  });

  it('shows in the dialog what cannot be inserted', async () => {
    const { task, composeExtension } = await tap({ choice: 'insert', question: 'merci' });
    expect([task.type, composeExtension]).toEqual(['continue', undefined]);
  });
});

describe('a malformed invoke', () => {
  it.each<[string, object]>([
    ['query', { commandId: 5 }],
    ['query', { commandId: '' }],
    ['query', { parameters: 'boulanger' }],
    ['query', { parameters: [{ name: 'words', value: { $ne: 1 } }] }],
    ['query-link', { url: 5 }],
    ['fetch-task', { commandId: null }],
    ['fetch-task', { messagePayload: 'boulanger' }],
    ['submit-action', { data: undefined }],
    ['submit-action', { data: { choice: 'buy', question: 'x' } }],
    ['submit-action', { data: { choice: 'insert', question: 'x'.repeat(2001) } }],
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
