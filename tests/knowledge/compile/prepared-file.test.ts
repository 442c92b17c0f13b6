import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { indexFileOf, packPrepared, readPrepared } from '../../../knowledge/compile/prepared-file.ts';
import { makeTempFolder } from '../../fixtures/temp-folder.ts';

const parts = new Map<string, unknown>([
  ['numbers', Uint32Array.of(1, 2, 70_000)],
  ['titles', new Map([['boulanger', [{ label: 'Boulangère', isShort: false }]]])],
]);

async function writeSome(): Promise<string> {
  const file = join(makeTempFolder(), 'knowledge.index');
  writeFileSync(file, await packPrepared({ knowledge: 'sum', parts }));
  return file;
}

describe('readPrepared', () => {
  it('gives each part that was kept, once, and makes the others', async () => {
    const prepare = await readPrepared(await writeSome(), 'sum');
    const make = (): string => 'made now';
    expect(prepare?.('numbers', make)).toEqual(parts.get('numbers'));
    expect(prepare?.('titles', make)).toEqual(parts.get('titles'));
    expect(prepare?.('titles', make)).toBe('made now');
    expect(prepare?.('words', make)).toBe('made now');
  });

  it('gives nothing of other knowledge, or where there is no file', async () => {
    const file = await writeSome();
    expect(await readPrepared(file, 'other')).toBeUndefined();
    expect(await readPrepared(`${file}.none`, 'sum')).toBeUndefined();
  });

  it.each([
    ['empty', () => Buffer.alloc(0)],
    ['of text', () => Buffer.from('hello\nthere')],
    ['cut off', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['changed', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from([255])])],
    [
      'of other code',
      (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replace(/"code":"./, '"code":"x'), 'latin1'),
    ],
  ])('gives nothing of a file that is %s', async (_what, change) => {
    const file = await writeSome();
    writeFileSync(file, change(readFileSync(file)));
    expect(await readPrepared(file, 'sum')).toBeUndefined();
  });
});

describe('indexFileOf', () => {
  it('names the file beside the knowledge', () => {
    expect(indexFileOf('data/knowledge.json')).toBe('data/knowledge.index');
  });
});
