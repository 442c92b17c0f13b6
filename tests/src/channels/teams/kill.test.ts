import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { BotFramework } from '../../../fixtures/bot-framework.ts';
import { createChance } from '../../../fixtures/chance.ts';
import { kinds, type TestDatabases } from '../../../fixtures/databases.ts';
import { type Killable, startKillable } from '../../../fixtures/killable.ts';
import { runs } from '../../../fixtures/runs.ts';
import { until } from '../../../fixtures/until.ts';

const kills = runs.numRuns === undefined ? 2 : 50;
const seed = runs.seed ?? 1;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A conversation, and what was acknowledged in it. */
interface Said {
  readonly conversation: string;
  readonly texts: string[];
}

describe.each(kinds)('Teams on %s', (kind, startDatabases) => {
  let databases: TestDatabases;
  let folder: string;
  let framework: BotFramework;
  beforeAll(async () => {
    databases = await startDatabases();
    folder = mkdtempSync(join(tmpdir(), 'aiguilleur-teams-kill-'));
    framework = await BotFramework.start();
  }, 60_000);
  afterEach(() => {
    framework.behave = () => 'accept';
  });
  afterAll(async () => {
    await framework.pause();
    await databases.stop();
    rmSync(folder, { recursive: true });
  });

  const createEnvironment = async () => ({
    DATABASE_URL: await databases.create(),
    DATA_DIR: folder,
    TOKEN_KEY: 'k'.repeat(32),
  });
  const start = (environment: Readonly<Record<string, string>>): Promise<Killable> =>
    startKillable(environment, ['teams-server.ts', framework.origin]);

  /** Posts until it is acknowledged, as Teams does, with the same id. */
  async function say(findOrigin: () => string, conversation: string, text: string): Promise<void> {
    const token = await framework.sign();
    for (;;) {
      try {
        const response = await fetch(`${findOrigin()}/api/messages`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
          body: JSON.stringify(framework.createMessage(conversation, text)),
          signal: AbortSignal.timeout(5000),
        });
        if (response.ok) return;
      } catch {
        // The server may be gone: it is told again.
      }
      await pause(20);
    }
  }

  const answersIn = (conversation: string): readonly string[] => framework.textsIn(conversation);
  /** Without what came twice in a row: it was under way when the process was killed. */
  const oncePerRow = (texts: readonly string[]): readonly string[] =>
    texts.filter((text, index) => text !== texts[index - 1]);

  it(
    `answers all that was acknowledged, in order, killed at ${kills} random moments`,
    async () => {
      const environment = await createEnvironment();
      let server = await start(environment);
      const chance = createChance(seed);
      let isStopped = false;
      const said = ['r0', 'r1', 'r2', 'r3'].map((name): Said => ({ conversation: `${kind} ${name}`, texts: [] }));
      const talks = said.map(async ({ conversation, texts }) => {
        while (!isStopped) {
          const text = `m${texts.length}`;
          await say(() => server.origin, conversation, text);
          texts.push(text);
        }
      });
      for (let kill = 0; kill < kills; kill += 1) {
        await pause(100 + 300 * chance());
        await server.kill();
        server = await start(environment);
      }
      isStopped = true;
      await Promise.all(talks);
      for (const { conversation, texts } of said) {
        const answers = await until(
          () => oncePerRow(answersIn(conversation)),
          (seen) => seen.length >= texts.length,
          40,
        );
        expect(answers).toEqual(texts.map((text, index) => `${index + 1} ${text}`));
      }
      await server.kill();
    },
    60_000 + kills * 4000,
  );

  if (kind === 'SQLite') {
    it('tells after a restart what was written and not delivered, and what was under way', async () => {
      const environment = await createEnvironment();
      const before = await start(environment);
      framework.behave = () => ({ status: 503 });
      const asked = framework.requests;
      await say(() => before.origin, 'written', 'un');
      await until(
        () => framework.requests - asked,
        (requests) => requests >= 2,
      );
      framework.behave = () => 'silence';
      await say(() => before.origin, 'under way', 'deux');
      await pause(200);
      await before.kill();
      expect([answersIn('written'), answersIn('under way')]).toEqual([[], []]);
      framework.behave = () => 'accept';
      const after = await start(environment);
      await say(() => after.origin, 'written', 'trois');
      const written = await until(
        () => answersIn('written'),
        (texts) => texts.length >= 2,
      );
      const underWay = await until(
        () => answersIn('under way'),
        (texts) => texts.length >= 2,
      );
      await after.kill();
      expect([written, underWay]).toEqual([
        ['1 un', '2 trois'],
        ['1 deux', 'et puis'],
      ]);
    }, 60_000);
  }

  if (kind === 'PostgreSQL') {
    it('answers once and in order what two instances hear in turn', async () => {
      const environment = await createEnvironment();
      const servers = await Promise.all([start(environment), start(environment)]);
      const texts = Array.from({ length: 20 }, (_, n) => `m${n}`);
      for (const [index, text] of texts.entries()) await say(() => servers[index % 2]?.origin ?? '', 'pair', text);
      // Teams posts again what it takes for lost, wherever the proxy sends it.
      for (const [index, text] of texts.entries())
        await say(() => servers[(index + 1) % 2]?.origin ?? '', 'pair', text);
      const answers = await until(
        () => answersIn('pair'),
        (seen) => seen.length >= texts.length,
      );
      await pause(300);
      await Promise.all(servers.map((server) => server.kill()));
      expect(answersIn('pair')).toEqual(texts.map((text, index) => `${index + 1} ${text}`));
      expect(answers).toHaveLength(texts.length);
    }, 60_000);
  }
});
