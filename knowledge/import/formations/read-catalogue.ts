import type { Centre } from '../../centre.ts';
import { isOfferedOn, sessionsFrom } from '../../offered.ts';
import type { Catalogue, CatalogueFormation } from './catalogue.ts';
import { readHeader } from './columns.ts';
import { decodeText, type TextEncodingName } from './decode-text.ts';
import { createMetierFinder, type KnownMetiers } from './find-metiers.ts';
import { type ReadLine, readFormation } from './read-formation.ts';
import { readRows } from './read-rows.ts';

/** A catalogue that was read, and what happened on the way. */
export interface CatalogueReport {
  readonly encoding: TextEncodingName;
  readonly separator: string;
  /** Formations that lead people somewhere today. */
  readonly offered: number;
  /** Formations that are no longer valid: kept, and not shown. */
  readonly expired: readonly string[];
  /** Sessions that have started before today: kept, and not shown. */
  readonly pastSessions: number;
  /** `line 4, niveau: …` */
  readonly repaired: readonly string[];
}

export type ReadCatalogue =
  | { readonly catalogue: Catalogue; readonly report: CatalogueReport }
  | { readonly problems: readonly string[] };

/** More than that is no catalogue of one centre. */
const mostBytes = 20 * 1024 * 1024;

/**
 * Reads the CSV of a centre's offer. One thing wrong and nothing is taken: then every problem is told, each with its
 * line, its column, what stands there and what was expected.
 */
export function readCatalogue(
  bytes: Uint8Array,
  {
    centre,
    library,
    today,
  }: { readonly centre: Pick<Centre, 'centreId' | 'country'>; readonly library: KnownMetiers; readonly today: string },
): ReadCatalogue {
  if (bytes.length > mostBytes) return fail(`holds ${bytes.length} bytes, expected ${mostBytes} at most.`);
  const decoded = decodeText(bytes);
  if (decoded === undefined) {
    return fail('is no text in UTF-8 or Windows-1252, expected a table saved as « CSV UTF-8 ».');
  }
  const table = readRows(decoded.text);
  if ('message' in table) return fail(`line ${table.line}: ${table.message}`);
  const header = readHeader(table.header);
  if (header.problems.length > 0) return fail(...header.problems.map((each) => `line ${table.headerLine}, ${each}`));
  const metiers = createMetierFinder(library);
  const lines = table.rows.map((row) => readFormation(row, header, { centre, metiers }));
  const problems = lines.flatMap(({ line, problems }) => problems.map((problem) => `line ${line}, ${problem}`));
  if (problems.length > 0) return { problems };
  const formations = giveIds(lines);
  if (formations.length === 0) return fail('holds no formation, expected one a line below the column names.');
  const current = formations.filter((formation) => isOfferedOn(formation, today));
  return {
    catalogue: { centreId: centre.centreId, date: today, formations },
    report: {
      encoding: decoded.encoding,
      separator: table.separator,
      offered: current.length,
      expired: formations.filter((formation) => !current.includes(formation)).map(({ label }) => label),
      pastSessions: formations.reduce(
        (sum, { sessions }) => sum + sessions.length - sessionsFrom(sessions, today).length,
        0,
      ),
      repaired: lines.flatMap(({ line, repaired }) => repaired.map((each) => `line ${line}, ${each}`)),
    },
  };
}

function fail(...problems: readonly string[]): { readonly problems: readonly string[] } {
  return { problems };
}

/** The same title twice, at two places or prices, is two formations. */
function giveIds(lines: readonly ReadLine[]): readonly CatalogueFormation[] {
  const counts = new Map<string, number>();
  return lines.flatMap(({ formation }) => {
    if (formation === null) return [];
    const count = (counts.get(formation.formationId) ?? 0) + 1;
    counts.set(formation.formationId, count);
    return [count === 1 ? formation : { ...formation, formationId: `${formation.formationId}-${count}` }];
  });
}
