import type { Library } from '../knowledge/library.ts';
import { findLicence } from '../knowledge/licence.ts';
import type { Metier } from '../knowledge/metier.ts';
import type { Constraint } from './evidence.ts';
import type { Obstacle } from './recommendation.ts';

/** What stands between a person and a métier: what they refuse or lack, and what the law asks of anybody. */
export function findObstacles(
  metier: Metier,
  constraints: readonly Constraint[],
  library: Library,
): readonly Obstacle[] {
  const fromPerson = constraints.flatMap((constraint): readonly Obstacle[] => {
    if (constraint.kind === 'refusal') return metier.contextes.includes(constraint.code) ? [constraint] : [];
    const asked = metier.usualLevel ?? 0;
    if (constraint.kind === 'short-studies') return isLong(asked, constraints) ? [{ kind: 'long-studies' }] : [];
    if (constraint.kind !== 'level') return [];
    return asked > constraint.level ? [{ kind: 'level', level: asked }] : [];
  });
  return [
    ...fromPerson,
    ...findLicenceObstacle(metier, constraints, library),
    ...(metier.isRegulated === true ? [{ kind: 'regulated' } as const] : []),
  ];
}

/** European level of what takes three years after school. */
const longLevel = 6;

/** What one has behind one is no longer to be studied. */
function isLong(asked: number, constraints: readonly Constraint[]): boolean {
  const reached = constraints.find((each) => each.kind === 'level')?.level ?? 0;
  return asked >= longLevel && asked > reached;
}

/** Of somebody who told nothing of licences, only what is surely asked is worth a word. */
function findLicenceObstacle(
  metier: Metier,
  constraints: readonly Constraint[],
  library: Library,
): readonly Obstacle[] {
  const asked = findLicence(metier, library);
  if (asked === null) return [];
  const told = constraints.find((each) => each.kind === 'licence');
  const isWorthAWord = told === undefined ? asked.isRequired : !told.held.some((each) => asked.licences.includes(each));
  return isWorthAWord ? [{ kind: 'licence', ...asked }] : [];
}

/** Whether this one constraint puts métiers with this obstacle out of the way. */
export function isOf(constraint: Constraint, obstacle: Obstacle): boolean {
  switch (constraint.kind) {
    case 'refusal':
      return obstacle.kind === 'refusal' && obstacle.code === constraint.code;
    case 'licence':
      return obstacle.kind === 'licence';
    case 'not-regulated':
      return obstacle.kind === 'regulated';
    case 'short-studies':
      return obstacle.kind === 'long-studies';
    case 'level':
    case 'more-of':
      return false;
  }
}

/** Whether somebody with these constraints wants métiers with this obstacle out of the way. */
export function isHiding(obstacle: Obstacle, constraints: readonly Constraint[]): boolean {
  switch (obstacle.kind) {
    case 'refusal':
    case 'long-studies':
      return true;
    case 'licence':
      // Who drives a car may well learn to drive a lorry.
      return obstacle.isRequired && constraints.some((each) => each.kind === 'licence' && each.held.length === 0);
    case 'regulated':
      return constraints.some(({ kind }) => kind === 'not-regulated');
    case 'level':
      return false;
  }
}
