import { beforeEach, describe, expect, it } from '@jest/globals';
import { Outbox, type Pending } from '../../../web/desk/outbox.ts';

class Lost extends Error {}
class Refused extends Error {}

/** As the browser's own, for one tab. */
function createKeep(): Storage {
  const kept = new Map<string, string>();
  return {
    length: 0,
    clear: () => kept.clear(),
    key: () => null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

let keep: Storage;
let sent: Pending[];
/** Of the next tries of case A. */
let failures: Error[];
let ids = 0;
beforeEach(() => {
  keep = createKeep();
  sent = [];
  failures = [];
});

function openOutbox(owner = 'amelie'): Outbox {
  return new Outbox({
    keep,
    owner,
    send: async (pending) => {
      const failure = pending.caseId === 'A' ? failures.shift() : undefined;
      if (failure !== undefined) throw failure;
      sent.push(pending);
    },
    findRefusal: (error) => (error instanceof Refused ? error.message : null),
    onChanged: () => undefined,
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
    clock: () => 1000,
  });
}
const textsOf = (all: readonly Pending[]): readonly string[] => all.map(({ text }) => text);

describe('Outbox', () => {
  it('sends in the order typed and keeps nothing that has arrived', async () => {
    const outbox = openOutbox();
    outbox.add({ caseId: 'A', text: 'un', from: 0 });
    outbox.add({ caseId: 'A', text: 'deux', from: 0 });
    await outbox.flush();
    expect(textsOf(sent)).toEqual(['un', 'deux']);
    expect(outbox.of('A')).toEqual([]);
    expect(keep.getItem('desk:outbox:amelie')).toBeNull();
  });

  it('keeps what a lost network did not take, over a reload, and sends it under the same id', async () => {
    failures = [new Lost(), new Lost()];
    const outbox = openOutbox();
    outbox.add({ caseId: 'A', text: 'un', from: 0 });
    await outbox.flush();
    const [waiting] = outbox.of('A');
    expect(waiting?.state).toBe('waiting');
    const again = openOutbox();
    await again.flush();
    expect(sent.map(({ clientId }) => clientId)).toEqual([waiting?.clientId]);
    expect(again.size).toBe(0);
  });

  it('sends again what was under way when the page was closed', async () => {
    const outbox = new Outbox({
      keep,
      owner: 'amelie',
      send: () => new Promise(() => undefined),
      findRefusal: () => null,
      onChanged: () => undefined,
      newId: () => 'id',
      clock: () => 1000,
    });
    outbox.add({ caseId: 'A', text: 'un', from: 0 });
    expect(outbox.of('A')[0]?.state).toBe('sending');
    const again = openOutbox();
    await again.flush();
    expect(textsOf(sent)).toEqual(['un']);
  });

  it('never sends a later reply of a case before an earlier one, and does not hold up other cases', async () => {
    failures = [new Lost(), new Lost()];
    const outbox = openOutbox();
    outbox.add({ caseId: 'A', text: 'un', from: 0 });
    outbox.add({ caseId: 'A', text: 'deux', from: 0 });
    outbox.add({ caseId: 'B', text: 'autre', from: 0 });
    await outbox.flush();
    expect(textsOf(sent)).toEqual(['autre']);
    expect(textsOf(outbox.of('A'))).toEqual(['un', 'deux']);
  });

  it('leaves it to the counsellor what to do with a refused one', async () => {
    failures = [new Refused('Paul a pris ce dossier.')];
    const outbox = openOutbox();
    outbox.add({ caseId: 'A', text: 'un', from: 0 });
    await outbox.flush();
    await outbox.flush();
    const [refused] = outbox.of('A');
    expect([refused?.state, refused?.why, sent.length]).toEqual(['refused', 'Paul a pris ce dossier.', 0]);
    outbox.retry(refused?.clientId ?? '');
    await outbox.flush();
    expect(textsOf(sent)).toEqual(['un']);
  });

  it('tries again at once when it is asked to while a try is failing: the network is back', async () => {
    failures = [new Lost()];
    const outbox = openOutbox();
    outbox.add({ caseId: 'A', text: 'un', from: 0 });
    await outbox.flush();
    expect(textsOf(sent)).toEqual(['un']);
  });

  it('forgets a discarded one', async () => {
    failures = [new Lost(), new Lost()];
    const outbox = openOutbox();
    outbox.add({ caseId: 'A', text: 'un', from: 0 });
    await outbox.flush();
    outbox.discard(outbox.of('A')[0]?.clientId ?? '');
    await outbox.flush();
    expect([sent, outbox.size]).toEqual([[], 0]);
  });

  it('sends nothing of somebody else who used this tab before', async () => {
    failures = [new Lost(), new Lost()];
    const before = openOutbox();
    before.add({ caseId: 'A', text: 'un', from: 0 });
    await before.flush();
    const outbox = openOutbox('paul');
    await outbox.flush();
    expect(sent).toEqual([]);
    expect(openOutbox().size).toBe(1);
  });

  it('takes what it cannot read for nothing', () => {
    keep.setItem('desk:outbox:amelie', '{');
    expect(openOutbox().size).toBe(0);
  });
});
