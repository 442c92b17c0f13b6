import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFolder, SlowFile, StoppableCommand } from '../../fixtures/stoppable-command.ts';
import { makeTempFolder } from '../../fixtures/temp-folder.ts';

const header = 'titre;métiers;durée\n';
const catalogue = (title: string): string =>
  header + Array.from({ length: 60 }, (_, place) => `${title} ${place};boulanger;35 heures\n`).join('');
const importing = (path: string): readonly string[] => ['import', 'formations', path, '--centre', 'demo'];

const folder = makeTempFolder();
const first = join(folder, 'premier.csv');
const second = join(folder, 'second.csv');
const data = join(folder, 'data');
const kept = join(data, 'sources', 'formations-demo.json');
let known: ReturnType<typeof readFolder>;

/** What a data folder holds beside its audit log, which notes failed deeds too. */
function readKnown(path: string): ReturnType<typeof readFolder> {
  return Object.fromEntries(Object.entries(readFolder(path)).filter(([file]) => file !== join(path, 'audit.jsonl')));
}

/** As many blocks as the lock needs, and no knowledge. */
const fullDisk = 4;

beforeAll(async () => {
  writeFileSync(first, catalogue('Pain'));
  writeFileSync(second, catalogue('Brioche'));
  expect(await new StoppableCommand(data, importing(first)).end()).toEqual({ code: 0, err: '' });
  expect(await new StoppableCommand(data, ['compile']).end()).toEqual({ code: 0, err: '' });
  known = readKnown(data);
  expect(Object.keys(known)).toEqual([join(data, 'knowledge.index'), join(data, 'knowledge.json'), kept]);
});

describe('knowledge import', () => {
  it('stopped by Ctrl-C in the middle, says so, ends with 130 and leaves all as it was', async () => {
    const slow = new SlowFile(join(folder, 'lent.csv'));
    const command = new StoppableCommand(data, importing(slow.path));
    const finish = await slow.begin(header);
    command.interrupt();
    await finish('Brioche;boulanger;35 heures\n');
    expect(await command.end()).toEqual({ code: 130, err: 'Stopped; what was known before stays.' });
    expect(readKnown(data)).toEqual(known);
  });

  it('tells a second one that a first is at work, which goes on', async () => {
    const other = join(folder, 'other');
    const slow = new SlowFile(join(folder, 'long.csv'));
    const one = new StoppableCommand(other, importing(slow.path));
    const finish = await slow.begin(header);
    const { code, err } = await new StoppableCommand(other, importing(second)).end();
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('expected one import at a time') });
    await finish('Pain;boulanger;35 heures\n');
    expect(await one.end()).toEqual({ code: 0, err: '' });
    const held = readKnown(other);
    expect(Object.keys(held)).toEqual([join(other, 'sources', 'formations-demo.json')]);
    expect(Object.values(held).join()).not.toContain('Brioche');
  });

  it('says that a disk is full, and leaves all as it was', async () => {
    const { code, err } = await new StoppableCommand(data, importing(second), fullDisk).end();
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/cannot be written \(E.*before stays\.$/) });
    expect(err).toContain(kept);
    expect(readKnown(data)).toEqual(known);
  });
});

describe('knowledge compile', () => {
  it('stopped by Ctrl-C in the middle, says so, ends with 130 and leaves all as it was', async () => {
    const slow = new SlowFile(join(data, 'sources', 'rome.json'));
    const command = new StoppableCommand(data, ['compile']);
    const finish = await slow.begin('{"layout":1,"name":"rome",');
    command.interrupt();
    await finish('"centreId":null,"version":null,"importedOn":"2026-11-22","report":{"counts":{}},"content":{}}');
    expect(await command.end()).toEqual({ code: 130, err: 'Stopped; what was known before stays.' });
    rmSync(slow.path);
    expect(readKnown(data)).toEqual(known);
  });

  it('says that a disk is full, and leaves all as it was', async () => {
    const { code, err } = await new StoppableCommand(data, ['compile'], fullDisk).end();
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/cannot be written \(E.*before stays\.$/) });
    expect(err).toContain(join(data, 'knowledge.index'));
    expect(readKnown(data)).toEqual(known);
  });
});
