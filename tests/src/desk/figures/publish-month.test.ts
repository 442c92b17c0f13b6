import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Counts, publishMonth, step } from '../../../../src/desk/figures/publish-month.ts';
import { endings, families, figureOf } from '../../../../src/figures/families.ts';
import { attack } from '../../../fixtures/figure-attack.ts';

/** One person: what became of them, and what else is counted of them, one key at most of what excludes itself. */
const person = fc.record({
  ending: fc.constantFrom(...endings),
  keys: fc.array(fc.nat(11), { minLength: families.length, maxLength: families.length }),
});

/** Few people, many people, all alike and all different: small numbers are where a rule leaks. */
const month = fc.oneof(
  fc.array(person, { maxLength: 24 }),
  fc.array(person, { minLength: 25, maxLength: 90 }),
  fc.tuple(person, fc.nat(24)).map(([one, count]) => Array.from({ length: count }, () => one)),
);

type People = readonly { readonly ending: (typeof endings)[number]; readonly keys: readonly number[] }[];

function count(people: People): Counts {
  const counts = new Map<string, number>();
  const add = (figure: string): void => void counts.set(figure, (counts.get(figure) ?? 0) + 1);
  for (const { ending, keys } of people) {
    add(`end/${ending}`);
    for (const [index, family] of families.entries()) {
      const drawn = keys[index] ?? 0;
      const key = family.keys === 'any' ? `it-${drawn % 4}` : family.keys[drawn];
      if (key !== undefined && family.within.includes(ending)) add(figureOf(family, key));
    }
  }
  return counts;
}

describe('publishMonth', () => {
  it('tells nothing below five, and never more than there is', () => {
    fc.assert(
      fc.property(month, (people) => {
        const counts = count(people);
        for (const [figure, number] of publishMonth(counts)) {
          expect(number % step).toBe(0);
          expect(number).toBeGreaterThanOrEqual(step);
          expect(number).toBeLessThanOrEqual(counts.get(figure) ?? 0);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('leaves five values to every number, whoever adds up and subtracts all that is told', () => {
    fc.assert(
      fc.property(month, (people) => {
        const counts = count(people);
        const believed = attack(publishMonth(counts));
        for (const [figure, values] of believed) expect([figure, values.size]).toEqual([figure, step]);
        for (const ending of endings) expect(believed.get(`end/${ending}`)).toContain(counts.get(`end/${ending}`) ?? 0);
      }),
      { numRuns: 60 },
    );
  });

  it('shows of a month in which all came for one thing no more than of the people themselves', () => {
    const four = endings.map((ending) => [`end/${ending}`, 4] as const);
    expect(publishMonth(new Map([...four, ['aim/fiche', 16]]))).toEqual(new Map());
  });
});

describe('the attack', () => {
  const four: Counts = new Map(endings.map((ending) => [`end/${ending}`, 4] as const));

  it('finds four times four where a total is told by itself', () => {
    const believed = attack(publishMonth(four), (world) => Object.values(world).reduce((sum, one) => sum + one) === 16);
    expect(believed.get('end/left')).toEqual(new Set([4]));
  });

  it('finds them where a figure about all people is told without regard to the total', () => {
    const believed = attack(new Map([['aim/fiche', 15]]));
    expect(believed.get('end/left')?.size).toBeLessThan(step);
  });
});
