import type { Formation } from './formation.ts';
import type { Library } from './library.ts';
import { isOfferedOn, sessionsFrom } from './offered.ts';

/** Finds formations as they are offered today; without a clock, all of them with all their sessions. */
export function createOffer(
  formations: readonly Formation[],
  today?: () => Date,
): Pick<Library, 'findFormation' | 'findFormationsTo'> {
  let shelves = createShelves(formations, today?.());
  // The knowledge outlives the day on which it was loaded.
  const current = (): Shelves => {
    const now = today?.();
    if (shelves.day !== dayOf(now)) shelves = createShelves(formations, now);
    return shelves;
  };
  return {
    findFormation: (formationId) => current().byId.get(formationId),
    findFormationsTo: (metierId, centreId) => {
      const leading = current().byMetier.get(metierId) ?? [];
      const own = leading.filter((each) => each.centreId !== null && each.centreId === centreId);
      return [...own, ...leading.filter((each) => each.centreId === null)];
    },
  };
}

interface Shelves {
  readonly day: string | undefined;
  readonly byId: ReadonlyMap<string, Formation>;
  readonly byMetier: ReadonlyMap<string, readonly Formation[]>;
}

function createShelves(formations: readonly Formation[], today: Date | undefined): Shelves {
  const day = dayOf(today);
  const offered = day === undefined ? formations : formations.flatMap((formation) => offerOn(formation, day) ?? []);
  const byMetier = new Map<string, Formation[]>();
  for (const formation of offered.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))) {
    for (const metierId of formation.leadsTo) {
      const before = byMetier.get(metierId);
      if (before === undefined) byMetier.set(metierId, [formation]);
      else before.push(formation);
    }
  }
  return { day, byId: new Map(offered.map((formation) => [formation.formationId, formation])), byMetier };
}

const order: readonly Formation['kind'][] = ['acces', 'evolution', 'mobilite'];

function offerOn(formation: Formation, day: string): Formation | undefined {
  if (!isOfferedOn(formation, day)) return undefined;
  const sessions = sessionsFrom(formation.sessions, day);
  return sessions.length === formation.sessions.length ? formation : Object.freeze({ ...formation, sessions });
}

function dayOf(date: Date | undefined): string | undefined {
  return date?.toISOString().slice(0, 10);
}
