import { describe, expect, it } from '@jest/globals';
import { createLog } from '../../src/log.ts';
import { inTurn, pseudonymOf } from '../../src/turn-scope.ts';

/** A log and its lines. */
function createReadLog() {
  const lines: string[] = [];
  const log = createLog('debug', { write: (line) => void lines.push(line) });
  return { log, read: () => lines.map((line) => JSON.parse(line)) };
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error;
  }
};

describe('createLog', () => {
  it('gives each line of a turn its marks, and none to others', async () => {
    const { log, read } = createReadLog();
    await inTurn('directline/a', async () => log.info({ outcome: 'understood' }, 'turn'));
    log.info('outside');
    const [inside, outside] = read();
    expect(inside).toMatchObject({ outcome: 'understood', conversation: pseudonymOf('directline/a') });
    expect(inside.turn).toHaveLength(8);
    expect(Object.keys(outside)).toEqual(['level', 'time', 'msg']);
  });

  it('tells of an error its kind, code and place, and the same of its cause', () => {
    const { log, read } = createReadLog();
    const cause = Object.assign(new TypeError('gone'), { code: 'ECONNRESET' });
    log.warn({ err: new Error('no answer', { cause }) }, 'away');
    const { err } = read()[0];
    expect(err).toMatchObject({
      type: 'Error',
      message: 'no answer',
      cause: { type: 'TypeError', code: 'ECONNRESET' },
    });
    expect(err.frames[0]).toMatch(/log\.test\.ts/);
  });

  it.each([
    ['what a parser quotes', () => ({ err: parse('j’ai peur') })],
    ['what a database tells of a row', () => ({ err: Object.assign(new Error('x'), { detail: 'Key (j’ai peur)' }) })],
    ['what was thrown without being an error', () => ({ err: 'j’ai peur' })],
    ['a token', () => ({ claims: { token: 'j’ai peur' } })],
    ['the text of an activity', () => ({ activity: { text: 'j’ai peur' } })],
  ])('leaves out %s', (_case, create) => {
    const { log, read } = createReadLog();
    log.error(create(), 'failed');
    expect(JSON.stringify(read())).not.toContain('peur');
  });

  it('leaves out the message of an error in a turn: it may show what was said', async () => {
    const { log, read } = createReadLog();
    await inTurn('directline/a', async () => log.error({ err: new Error('« j’ai peur » is no métier') }, 'failed'));
    expect(JSON.stringify(read())).not.toContain('peur');
    expect(read()[0].err.frames.length).toBeGreaterThan(0);
  });

  it('strikes out of every text what names a person, and leaves the rest whole', () => {
    const { log, read } = createReadLog();
    const where = { deep: ['06 12 34 56 78', { niss: '85.07.30-033.28' }] };
    log.warn({ err: new Error('no mail to lea@exemple.fr'), where }, 'call 0470/12.34.56 « "now" »');
    const [line] = read();
    expect(line).toMatchObject({
      err: { message: 'no mail to [masked]' },
      where: { deep: ['[masked]', { niss: '[masked]' }] },
      msg: 'call [masked] « "now" »',
    });
    expect(line.time).toBeGreaterThan(1_000_000_000_000);
  });
});
