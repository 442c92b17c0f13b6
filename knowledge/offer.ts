import type { Formation } from './formation.ts';
import type { Library } from './library.ts';
import type { MetierId } from './metier.ts';
import { isOfferedOn, sessionsFrom } from './offered.ts';
import { registeredOn } from './registration.ts';

/** Finds formations as they are offered today; without a clock, all of them with all their sessions. */
export function createOffer(
  formations: readonly Formation[],
  today?: () => Date,
): Pick<Library, 'findFormation' | 'findFormationsTo' | 'findFormationsOfGroup' | 'findExpiredFormationsTo'> {
  let shelves = createShelves(formations, today?.());
  // The knowledge outlives the day on which it was loaded.
  const current = (): Shelves => {
    const now = today?.();
    if (shelves.day !== dayOf(now)) shelves = createShelves(formations, now);
    return shelves;
  };
  return {
    findFormation: (formationId) => current().byId.get(formationId),
    findFormationsTo: (metierId, centreId) => tellTo(centreId, current().byMetier.get(metierId)),
    findFormationsOfGroup: (metierId, centreId) => tellTo(centreId, current().ofGroup.get(metierId)),
    findExpiredFormationsTo: (metierId, centreId) => tellTo(centreId, current().expired.get(metierId)),
  };
}

/** A centre's own first, then anybody's, never another centre's. */
function tellTo(centreId: string | undefined, found: readonly Formation[] = []): readonly Formation[] {
  const own = found.filter((each) => each.centreId !== null && each.centreId === centreId);
  return [...own, ...found.filter((each) => each.centreId === null)];
}

interface Shelves {
  readonly day: string | undefined;
  readonly byId: ReadonlyMap<string, Formation>;
  readonly byMetier: ByMetier;
  readonly ofGroup: ByMetier;
  readonly expired: ByMetier;
}

type ByMetier = ReadonlyMap<MetierId, readonly Formation[]>;

function createShelves(formations: readonly Formation[], today: Date | undefined): Shelves {
  const day = dayOf(today);
  const offered = day === undefined ? formations : formations.flatMap((formation) => offerOn(formation, day) ?? []);
  const sorted = offered.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const inForce = sorted.filter(({ registration }) => registration?.isActive !== false);
  const expired = sorted.filter(({ registration }) => registration?.isActive === false);
  return {
    day,
    byId: new Map(offered.map((formation) => [formation.formationId, formation])),
    byMetier: groupBy(inForce, ({ leadsTo }) => leadsTo),
    ofGroup: groupBy(inForce, ({ sameGroupAs }) => sameGroupAs),
    expired: groupBy(expired, ({ leadsTo }) => leadsTo),
  };
}

function groupBy(formations: readonly Formation[], metiersOf: (formation: Formation) => readonly MetierId[]): ByMetier {
  const byMetier = new Map<MetierId, Formation[]>();
  for (const formation of formations) {
    for (const metierId of metiersOf(formation)) {
      const before = byMetier.get(metierId);
      if (before === undefined) byMetier.set(metierId, [formation]);
      else before.push(formation);
    }
  }
  return byMetier;
}

const order: readonly Formation['kind'][] = ['acces', 'evolution', 'mobilite'];

function offerOn(formation: Formation, day: string): Formation | undefined {
  if (!isOfferedOn(formation, day)) return undefined;
  const sessions = sessionsFrom(formation.sessions, day);
  const registration = formation.registration === null ? null : registeredOn(formation.registration, day);
  const isSame = sessions.length === formation.sessions.length && registration === formation.registration;
  return isSame ? formation : Object.freeze({ ...formation, sessions, registration });
}

function dayOf(date: Date | undefined): string | undefined {
  return date?.toISOString().slice(0, 10);
}
