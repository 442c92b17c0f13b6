import type { Tally } from '../import-report.ts';
import type { EscoOccupation, EscoSkill } from './esco-content.ts';
import type { ReadTable } from './open-tables.ts';

type SkillPlaces = Pick<EscoOccupation, 'essential' | 'optional'>;

/** Reads which skills each occupation takes. Relations to what is not there are counted and left out. */
export async function readRelations(
  read: ReadTable,
  known: { readonly skills: readonly EscoSkill[]; readonly occupations: readonly Pick<EscoOccupation, 'uri'>[] },
  tally: Tally,
): Promise<(occupationUri: string) => SkillPlaces> {
  const places = new Map(known.skills.map(({ uri }, place) => [uri, place]));
  const relations = new Map(
    known.occupations.map(({ uri }) => [uri, { essential: new Set<number>(), optional: new Set<number>() }]),
  );
  await read('occupationSkillRelations', ['occupationUri', 'relationType', 'skillUri'], (row) => {
    const own = relations.get(row.occupationUri);
    const place = places.get(row.skillUri);
    const { relationType } = row;
    if (own === undefined) tally.leaveOut('relations of occupations that are not there');
    else if (place === undefined) tally.leaveOut('relations to skills that are not there');
    else if (relationType !== 'essential' && relationType !== 'optional') tally.leaveOut('relations of unknown kind');
    else if (own.essential.has(place) || own.optional.has(place)) tally.leaveOut('relations that stand twice');
    else own[relationType].add(place);
  });
  return (occupationUri) => {
    const own = relations.get(occupationUri);
    return { essential: [...(own?.essential ?? [])], optional: [...(own?.optional ?? [])] };
  };
}
