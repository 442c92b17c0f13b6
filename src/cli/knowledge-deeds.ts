import { compileKnowledge } from '../../knowledge/compile/compile.ts';
import { ImportError } from '../../knowledge/import/import-error.ts';
import { formatReport } from '../../knowledge/import/import-report.ts';
import type { SourceName } from '../../knowledge/import/imported-source.ts';
import { oneAtATime } from '../../knowledge/import/one-at-a-time.ts';
import { removeSource, writeSource } from '../../knowledge/import/write-source.ts';
import type { Library } from '../../knowledge/library.ts';
import { createLiveLibrary } from '../../knowledge/live-library.ts';
import { wordsFileOf } from '../../knowledge/match/words-file.ts';
import type { Answer, KnowledgeCommand } from './knowledge-command.ts';

/** Which source, of which centre, from where. */
export interface Asked {
  readonly name: SourceName;
  readonly path: string;
  readonly centreId: string | null;
  /** Whether it is fetched into that path first. */
  readonly isDownload: boolean;
}

/** Reads one source and keeps it; the source kept before stays until then. */
export async function importSource(asked: Asked, command: KnowledgeCommand): Promise<Answer> {
  const { name, path } = asked;
  const { sources } = command.places();
  const load = command.importers[name];
  if (load === undefined) throw new ImportError([`${name}: cannot be imported by this version.`]);
  return oneAtATime(sources, async () => {
    const centreId = await chooseCentre(asked, command);
    if (asked.isDownload) await command.download(name, path);
    const importer = await load();
    const { signal, onProgress } = command;
    const today = command.today();
    const read = await importer(path, { today, centreId, library: () => loadWithCentres(command), onProgress, signal });
    signal?.throwIfAborted();
    const file = await writeSource(sources, { name, centreId, importedOn: today, ...read });
    const { version, report } = read;
    return {
      value: { source: name, centreId, version, file, ...report },
      lines: [
        `${name}${version === null ? '' : `, version ${version}`}: kept in ${file}.`,
        ...formatReport(report),
        'Next: npm run -s knowledge -- compile',
      ],
    };
  });
}

/** Takes a source away; the knowledge changes when it is compiled again. */
export async function dropSource(asked: Pick<Asked, 'name' | 'centreId'>, command: KnowledgeCommand): Promise<Answer> {
  const { name } = asked;
  const { sources } = command.places();
  // That of a centre that has left can be taken away, too.
  const isTold = name === 'formations' && asked.centreId !== null;
  const centreId = isTold ? asked.centreId : await chooseCentre(asked, command);
  const isRemoved = await oneAtATime(sources, () => removeSource(sources, name, centreId));
  const of = centreId === null ? '' : ` of ${centreId}`;
  if (!isRemoved) throw new ImportError([`${name}${of}: is not imported, expected an imported source.`]);
  return {
    value: { source: name, centreId, removed: true },
    lines: [`${name}${of}: removed.`, 'Next: npm run -s knowledge -- compile'],
  };
}

/** Writes the file that servers load; those that run take it within seconds. */
export async function compile(command: KnowledgeCommand): Promise<Answer> {
  const places = command.places();
  return oneAtATime(places.sources, async () => {
    const { merged, metiers, bytes } = await compileKnowledge({
      ...places,
      wordsFile: wordsFileOf(places.file),
      keptCentres: () => command.keptCentres(),
      today: command.today(),
      signal: command.signal,
    });
    return {
      value: { file: places.file, metiers, bytes, merged },
      lines: [
        `${places.file}: ${metiers} métiers, ${(bytes / 1e6).toFixed(1)} MB.`,
        ...merged.flatMap(({ name, counts }) => [
          `${name}:`,
          ...Object.entries(counts).map(([what, number]) => `  ${what}: ${number}`),
        ]),
      ],
    };
  });
}

/** Only an offer is of one centre; where there is one centre alone, it need not be named. */
async function chooseCentre(
  { name, centreId }: Pick<Asked, 'name' | 'centreId'>,
  command: KnowledgeCommand,
): Promise<string | null> {
  if (name !== 'formations') {
    if (centreId === null) return null;
    throw new ImportError([`--centre: is "${centreId}", expected none: ${name} holds for every centre.`]);
  }
  const centreIds = (await loadWithCentres(command)).centres.map((centre) => centre.centreId);
  const [only, ...others] = centreIds;
  if (centreId === null && only !== undefined && others.length === 0) return only;
  if (centreId !== null && centreIds.includes(centreId)) return centreId;
  throw new ImportError([
    `--centre: is ${centreId === null ? 'unset' : `"${centreId}"`}, expected one of ${centreIds.join(', ')}.`,
  ]);
}

async function loadWithCentres(command: KnowledgeCommand): Promise<Library> {
  const live = createLiveLibrary(await command.load());
  live.layCentres(await command.keptCentres());
  return live.library;
}
