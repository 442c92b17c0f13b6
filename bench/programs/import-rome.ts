import { importRome } from '../../knowledge/import/rome/import-rome.ts';
import { writeSource } from '../../knowledge/import/write-source.ts';

// Imports the ROME of a folder into another folder, as the command does.
const [from = '', to = ''] = process.argv.slice(2);
const today = new Date().toISOString().slice(0, 10);
const started = performance.now();
const read = await importRome(from, {
  today,
  centreId: null,
  library: () => Promise.reject(new Error('The ROME needs no knowledge.')),
  onProgress: () => undefined,
  signal: undefined,
});
await writeSource(to, { name: 'rome', centreId: null, importedOn: today, ...read });
const ms = performance.now() - started;
process.stdout.write(`${JSON.stringify({ ms, megabytes: process.resourceUsage().maxRSS / 1024 })}\n`);
