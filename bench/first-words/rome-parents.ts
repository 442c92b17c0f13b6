import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

const rows = z.array(z.object({ code_rome: z.string(), code_rome_parent: z.string() }));

/** For each ROME 4 code, the ROME 3 code it comes from, as the official data in `folder` tells; empty without it. */
export function loadRomeParents(folder: string): ReadonlyMap<string, string> {
  const [file] = globSync('**/unix_referentiel_code_rome_v*_utf8.csv', { cwd: folder });
  if (file === undefined) return new Map();
  const read = rows.parse(parse(readFileSync(join(folder, file)), { columns: true, bom: true }));
  return new Map(read.map(({ code_rome, code_rome_parent }) => [code_rome, code_rome_parent]));
}
