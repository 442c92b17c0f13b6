import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

/** What one file of the small house below imports, and the rule that refuses it. */
const refused: readonly (readonly [file: string, imported: string, rule: string])[] = [
  ['knowledge/up.ts', "import '../guidance/score.ts'", 'knowledge-knows-files-only'],
  ['knowledge/sdk.ts', "import 'botbuilder'", 'knowledge-knows-files-only'],
  ['knowledge/words.ts', "import 'i18next'", 'knowledge-knows-files-only'],
  ['knowledge/download.ts', "import 'node:https'", 'knowledge-without-sockets'],
  ['knowledge/ring-a.ts', "import './ring-b.ts'", 'no-cycle'],
  ['knowledge/nothing.ts', "import './not-there.ts'", 'no-missing'],
  ['guidance/clock.ts', "import 'node:fs'", 'guidance-is-pure'],
  ['guidance/up.ts', "import type { D } from '../dialogs/dialog.ts'", 'guidance-is-pure'],
  ['dialogs/thinks.ts', "import '../guidance/score.ts'", 'dialogs-know-types-only'],
  ['dialogs/sdk.ts', "import 'botbuilder-dialogs/lib/dialog.js'", 'dialogs-know-no-edge'],
  ['src/prompts.ts', "import 'botbuilder-dialogs'", 'sdk-dialogs-by-part'],
  ['src/adapters.ts', "import 'botbuilder'", 'sdk-core-alone'],
  ['dialogs/up.ts', "import type { C } from '../src/config.ts'", 'dialogs-know-no-edge'],
  ['dialogs/neighbour.ts', "import './thinks.ts'", 'dialogs-apart'],
  ['dialogs/list.ts', "import './index.ts'", 'dialogs-list-from-outside'],
  ['src/test-only.ts', "import 'fast-check'", 'declared-package'],
  ['src/bench.ts', "import '../bench/start.ts'", 'nobody-imports-the-shell'],
  ['web/server.ts', "import '../src/config.ts'", 'web-speaks-http'],
  ['web/library.ts', "import type { M } from '../knowledge/metier.ts'", 'web-knows-wire-types'],
];

/** Imports that the arrows allow. */
const allowed: readonly (readonly [file: string, imported: string])[] = [
  ['knowledge/metier.ts', "import 'minisearch'; import 'node:fs'; export type M = string"],
  ['knowledge/ring-b.ts', "import './ring-a.ts'"],
  ['guidance/score.ts', "import '../knowledge/metier.ts'"],
  ['dialogs/dialog.ts', "import 'botbuilder-dialogs/lib/dialog.js'; export type D = string"],
  ['dialogs/index.ts', "import './welcome.ts'"],
  ['dialogs/welcome.ts', "import './dialog.ts'; import type { M } from '../knowledge/metier.ts'"],
  ['src/config.ts', "import 'zod'; import '../dialogs/index.ts'; export type C = string"],
  ['web/widget.ts', "import type { C } from '../src/config.ts'"],
  ['bench/start.ts', "import '../src/config.ts'"],
];

const root = resolve(import.meta.dirname, '../..');

type Violation = { readonly from: string; readonly rule: { readonly name: string } };

describe('the arrows between rooms', () => {
  let house: string;
  let violations: readonly Violation[];

  beforeAll(() => {
    house = mkdtempSync(join(tmpdir(), 'arrows-'));
    symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
    symlinkSync(join(root, 'package.json'), join(house, 'package.json'));
    for (const [file, imported] of [...refused, ...allowed]) {
      mkdirSync(dirname(join(house, file)), { recursive: true });
      writeFileSync(join(house, file), `${imported};\n`);
    }
    violations = findViolations(house);
  }, 60_000);

  afterAll(() => rmSync(house, { recursive: true }));

  it.each(refused)('%s: refuses %s by %s', (file, _imported, rule) => {
    expect(violations.filter(({ from }) => from === file).map((violation) => violation.rule.name)).toContain(rule);
  });

  it.each(allowed.filter(([file]) => !file.includes('ring')))('%s: allows %s', (file) => {
    expect(violations.filter(({ from }) => from === file)).toEqual([]);
  });
});

function findViolations(folder: string): readonly Violation[] {
  const rooms = ['knowledge', 'guidance', 'dialogs', 'src', 'web', 'bench'];
  const config = join(root, '.dependency-cruiser.js');
  const command = [join(root, 'node_modules/.bin/depcruise'), '--config', config, '--output-type', 'json', ...rooms];
  try {
    return parseViolations(execFileSync(process.execPath, command, { cwd: folder, encoding: 'utf8', stdio: 'pipe' }));
  } catch (error) {
    // depcruise exits with the number of violations, and prints them all the same.
    if (error instanceof Error && 'stdout' in error) return parseViolations(String(error.stdout));
    throw error;
  }
}

function parseViolations(json: string): readonly Violation[] {
  return (JSON.parse(json) as { summary: { violations: Violation[] } }).summary.violations;
}
