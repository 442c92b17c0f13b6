import type { Tally } from '../import-report.ts';
import type { EscoOccupation, IscoGroup } from './esco-content.ts';
import type { ReadTable } from './open-tables.ts';

/** The ISCO groups, and which occupations an occupation is a kind of. */
export interface Groups {
  readonly groups: readonly IscoGroup[];
  broaderOf(occupationUri: string): readonly string[];
}

/** Reads the groups and what stands below what. Relations to what is not there are counted and left out. */
export async function readGroups(
  read: ReadTable,
  occupations: readonly Pick<EscoOccupation, 'uri' | 'iscoGroup'>[],
  tally: Tally,
): Promise<Groups> {
  const groups = new Map<string, { readonly code: string; readonly label: string }>();
  await read('ISCOGroups', ['conceptUri', 'code', 'preferredLabel'], ({ conceptUri, code, preferredLabel }) => {
    if (groups.has(conceptUri)) tally.leaveOut('ISCO groups that stand twice');
    else groups.set(conceptUri, { code, label: preferredLabel.trim() });
  });
  const uris = new Set(occupations.map(({ uri }) => uri));
  const groupAround = new Map<string, string>();
  const occupationsAround = new Map<string, string[]>();
  await read('broaderRelationsOccPillar', ['conceptUri', 'broaderUri'], ({ conceptUri, broaderUri }) => {
    const group = groups.get(broaderUri);
    const isKnown = groups.has(conceptUri) || uris.has(conceptUri);
    if (!isKnown || (group === undefined && !uris.has(broaderUri))) {
      tally.leaveOut('broader relations with what is not there');
    } else if (group === undefined) {
      const before = occupationsAround.get(conceptUri);
      if (before === undefined) occupationsAround.set(conceptUri, [broaderUri]);
      else before.push(broaderUri);
    } else if (groups.has(conceptUri)) groupAround.set(conceptUri, group.code);
  });
  const codes = new Set([...groups.values()].map(({ code }) => code));
  const stray = occupations.filter(({ iscoGroup }) => !codes.has(iscoGroup)).length;
  tally.leaveOut('ISCO groups that occupations name and that are not there', stray);
  return {
    groups: [...groups].map(([uri, group]) => ({ ...group, broader: groupAround.get(uri) ?? null })),
    broaderOf: (occupationUri) => occupationsAround.get(occupationUri) ?? [],
  };
}
