import { readFileSync } from 'node:fs';
import { loadCompiledLibrary } from '../../knowledge/load-compiled.ts';

// Loads compiled knowledge, or merely parses its bytes as JSON.
const [file = '', how = ''] = process.argv.slice(2);
const started = performance.now();
if (how === 'load') await loadCompiledLibrary(file);
else
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const ms = performance.now() - started;
process.stdout.write(`${JSON.stringify({ ms, megabytes: process.resourceUsage().maxRSS / 1024 })}\n`);
