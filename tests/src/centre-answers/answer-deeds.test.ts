import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type AnswerDeeds,
  createAnswerDeeds,
  type Done,
  type Refused,
} from '../../../src/centre-answers/answer-deeds.ts';
import { listAnswers, listLive, listVersions } from '../../../src/centre-answers/answer-store.ts';
import { createLog } from '../../../src/log.ts';
import { type Database, openDatabase } from '../../../src/storage/database.ts';
import { ridesContent } from '../../fixtures/centre-answers.ts';
import { kinds, type TestDatabases } from '../../fixtures/databases.ts';

describe.each(kinds)('answers of a centre on %s', (_kind, startDatabases) => {
  let databases: TestDatabases;
  let database: Database;
  let alone: AnswerDeeds;
  let fourEyes: AnswerDeeds;
  let changes = 0;
  beforeAll(async () => {
    databases = await startDatabases();
    database = await openDatabase(await databases.create(), createLog('silent'));
    const onChanged = async (): Promise<void> => {
      changes += 1;
    };
    const means = { db: database.db, clock: () => 1000 + changes, onChanged };
    alone = createAnswerDeeds({ ...means, isFourEyes: false });
    fourEyes = createAnswerDeeds({ ...means, isFourEyes: true });
  });
  afterAll(async () => {
    await database.close();
    await databases.stop();
  });

  /** What the next deed is given. */
  function next(done: Done | Refused, counsellorId = 'amelie') {
    if (done.kind !== 'done') throw new Error(`refused: ${done.kind}`);
    const { answerId, centreId, version } = done.version;
    return { answerId, centreId, counsellorId, saw: version };
  }
  const begin = (content = ridesContent) => alone.begin({ centreId: 'demo', counsellorId: 'amelie' }, content);
  const listTexts = async (): Promise<string[]> => (await listLive(database.db)).map(({ text }) => text);

  it('are told from their publishing to their withdrawal, and all that became of them stays', async () => {
    const begun = await begin();
    expect(await listTexts()).toEqual([]);
    const published = await alone.publish(next(await alone.propose(next(begun))));
    expect(await listTexts()).toEqual([ridesContent.text]);
    const changed = await alone.save(next(published, 'karim'), { ...ridesContent, text: 'Trois bornes.' });
    expect(await listTexts()).toEqual([ridesContent.text]);
    const again = await alone.publish(next(changed));
    expect(await listTexts()).toEqual(['Trois bornes.']);
    await alone.withdraw(next(again));
    expect(await listTexts()).toEqual([]);
    const { answerId } = next(begun);
    const past = await listVersions(database.db, 'demo', answerId);
    expect(past.map(({ deed }) => deed)).toEqual(['withdraw', 'publish', 'save', 'publish', 'propose', 'save']);
    expect(past.map(({ writtenBy }) => writtenBy)).toEqual(['karim', 'karim', 'karim', 'amelie', 'amelie', 'amelie']);
    expect(await listVersions(database.db, 'autre', answerId)).toEqual([]);
    const [newest] = await listAnswers(database.db, 'demo');
    expect(newest).toMatchObject({ version: 6, state: 'withdrawn', liveVersion: null });
  });

  it('are given back as they were, what people are told included', async () => {
    const published = await alone.publish(next(await begin()));
    const withdrawn = await alone.withdraw(next(published));
    const restored = await alone.restore(next(withdrawn), 2);
    expect(restored).toMatchObject({ version: { version: 4, state: 'published', liveVersion: 2, deed: 'restore' } });
    expect(await listTexts()).toEqual([ridesContent.text]);
    await alone.restore(next(restored), 1);
    expect(await listTexts()).toEqual([]);
    expect(await alone.restore(next(published), 9)).toEqual({ kind: 'stale' });
  });

  it('are not changed by whoever has not seen the last change, nor from another centre', async () => {
    const begun = await begin();
    const doings = [next(begun), next(begun, 'karim')].map((doing) => alone.save(doing, ridesContent));
    const kinds = (await Promise.all(doings)).map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(['done', 'stale']);
    expect(await alone.withdraw({ ...next(begun), centreId: 'autre' })).toEqual({ kind: 'not-found' });
  });

  it.each(['text', 'wordings', 'checkedOn', 'reviewOn'] as const)('are not published without %s', async (lacking) => {
    const nothing = { text: '', wordings: [], checkedOn: null, reviewOn: null };
    const begun = await begin({ ...ridesContent, [lacking]: nothing[lacking] });
    expect(await alone.publish(next(begun))).toEqual({ kind: 'incomplete', lacking });
  });

  it('wait for another pair of eyes, where the centre wants two', async () => {
    const begun = await begin();
    expect(await fourEyes.publish(next(begun))).toEqual({ kind: 'four-eyes' });
    // Saved by another as it stands, it is still the first one’s.
    const saved = await fourEyes.save(next(begun, 'karim'), ridesContent);
    expect(await fourEyes.publish(next(saved))).toEqual({ kind: 'four-eyes' });
    expect(await fourEyes.publish(next(saved, 'karim'))).toMatchObject({ kind: 'done' });
  });
});
