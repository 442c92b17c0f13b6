import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type Command, hearCommand } from '../../src/commands.ts';

const phrases: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(new URL('../fixtures/commands.json', import.meta.url), 'utf8'),
);
const table = Object.entries(phrases).flatMap(([name, list]) => list.map((said) => [said, name] as const));

/** The command in short: « help », « set-country:BE », « none ». */
function short(command: Command | undefined): string {
  if (command === undefined) return 'none';
  switch (command.kind) {
    case 'set-register':
      return `set-register:${command.register}`;
    case 'set-titles':
      return `set-titles:${command.titles}`;
    case 'set-country':
      return `set-country:${command.country}`;
    case 'why':
      return command.rank === null ? 'why' : `why:${command.rank}`;
    default:
      return command.kind;
  }
}

describe('hearCommand', () => {
  it.each(table)('hears « %s » as %s', (said, name) => {
    expect(short(hearCommand(said))).toBe(name);
  });
});
