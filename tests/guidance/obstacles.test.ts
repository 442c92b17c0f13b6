import { describe, expect, it } from '@jest/globals';
import type { Constraint } from '../../guidance/evidence.ts';
import { findObstacles, isHiding, isOf } from '../../guidance/obstacles.ts';
import { createLibrary } from '../../knowledge/create-library.ts';
import type { Metier } from '../../knowledge/metier.ts';
import { metier } from '../fixtures/pistes.ts';
import { emptyRecords } from '../fixtures/records.ts';

const library = createLibrary(emptyRecords);
const { definition } = metier('any');
const asking = (text: string): Metier => metier('any', { facts: [{ ...definition, rubrique: 'acces', text }] });
const driver = asking('Le permis C est obligatoire.');
const mechanic = asking('Le permis B peut être demandé.');
const find = (one: Metier, ...constraints: readonly Constraint[]) => findObstacles(one, constraints, library);
const lorry = { kind: 'licence', licences: ['C'], isRequired: true } as const;
const car = { kind: 'licence', licences: ['B'], isRequired: false } as const;

describe('findObstacles', () => {
  it('marks what is surely asked, even of somebody who told nothing', () => {
    expect(find(driver)).toEqual([lorry]);
    expect(find(mechanic)).toEqual([]);
    expect(find(metier('any', { isRegulated: true }))).toEqual([{ kind: 'regulated' }]);
  });

  it('marks a licence that the person lacks, and none that they hold', () => {
    expect(find(driver, { kind: 'licence', held: ['B'] })).toEqual([lorry]);
    expect(find(driver, { kind: 'licence', held: ['B', 'C'] })).toEqual([]);
    expect(find(mechanic, { kind: 'licence', held: [] })).toEqual([car]);
  });

  it('marks long studies for whoever wants none, and has not got them behind them', () => {
    const [lawyer, baker] = [metier('any', { usualLevel: 7 }), metier('any', { usualLevel: 3 })];
    expect(find(lawyer, { kind: 'short-studies' })).toEqual([{ kind: 'long-studies' }]);
    expect(find(lawyer, { kind: 'short-studies' }, { kind: 'level', level: 7 })).toEqual([]);
    expect(find(baker, { kind: 'short-studies' })).toEqual([]);
  });

  it('marks what a person refuses, and a level above theirs', () => {
    const night = metier('any', { contextes: ['nuit'], usualLevel: 5 });
    expect(find(night, { kind: 'refusal', code: 'nuit' }, { kind: 'level', level: 3 })).toEqual([
      { kind: 'refusal', code: 'nuit' },
      { kind: 'level', level: 5 },
    ]);
  });
});

describe('isHiding', () => {
  it.each([
    [{ kind: 'refusal', code: 'nuit' } as const, [], true],
    [{ kind: 'level', level: 5 } as const, [{ kind: 'level', level: 0 } as const], false],
    [lorry, [], false],
    [lorry, [{ kind: 'licence', held: [] } as const], true],
    [lorry, [{ kind: 'licence', held: ['B'] } as const], false],
    [car, [{ kind: 'licence', held: [] } as const], false],
    [{ kind: 'regulated' } as const, [], false],
    [{ kind: 'regulated' } as const, [{ kind: 'not-regulated' } as const], true],
    [{ kind: 'long-studies' } as const, [{ kind: 'short-studies' } as const], true],
  ])('says of %j under %j: %j', (obstacle, constraints, hides) => {
    expect(isHiding(obstacle, constraints)).toBe(hides);
  });
});

describe('isOf', () => {
  it.each<[Constraint, string | null]>([
    [{ kind: 'refusal', code: 'travail-de-nuit' }, 'refusal'],
    [{ kind: 'refusal', code: 'hauteur' }, null],
    [{ kind: 'licence', held: [] }, 'licence'],
    [{ kind: 'not-regulated' }, 'regulated'],
    [{ kind: 'short-studies' }, 'long-studies'],
    [{ kind: 'level', level: 3 }, null],
    [{ kind: 'more-of', domaine: 'D11' }, null],
  ])('tells what obstacle %j is of: %s', (constraint, kind) => {
    const obstacles = [
      { kind: 'refusal', code: 'travail-de-nuit' },
      { kind: 'level', level: 5 },
      { kind: 'licence', licences: ['B'], isRequired: true },
      { kind: 'regulated' },
      { kind: 'long-studies' },
    ] as const;
    const of = obstacles.filter((each) => isOf(constraint, each)).map((each) => each.kind);
    expect(of).toEqual(kind === null ? [] : [kind]);
  });
});
