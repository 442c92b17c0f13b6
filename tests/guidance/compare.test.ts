import { beforeAll, describe, expect, it } from '@jest/globals';
import { compareMetiers } from '../../guidance/compare.ts';
import { createProfile, learn } from '../../guidance/profile.ts';
import type { Library } from '../../knowledge/library.ts';
import { loadSmallLibrary } from '../fixtures/real-bot.ts';

let library: Library;

beforeAll(async () => {
  library = await loadSmallLibrary();
});

const nobody = createProfile('demo');

describe('compareMetiers', () => {
  it('tells of each what the other is told of, and its sources', () => {
    const { sides, sources } = compareMetiers('boulanger', 'patissier', nobody, library);
    expect(sides.map(({ metierId }) => metierId)).toEqual(['boulanger', 'patissier']);
    expect(sides[0].activites).toContain('Fabriquer le pain');
    expect(sides[0].formations.map(({ formationId }) => formationId)).toEqual(['cap-boulanger']);
    expect(sources).toContain('rome');
  });

  it('says for whom each may be: what the other does not have', () => {
    const [one, other] = compareMetiers('boulanger', 'patissier', nobody, library).sides;
    for (const code of one.centresInteret) expect(library.getMetier('patissier').centresInteret).not.toContain(code);
    for (const code of other.centresInteret) expect(library.getMetier('boulanger').centresInteret).not.toContain(code);
  });

  it('holds both against what the person told, and nothing against who told nothing', () => {
    expect(compareMetiers('boulanger', 'patissier', nobody, library).sides[0].fit).toBeNull();
    const person = learn(nobody, [{ kind: 'competence', code: 'faire-pain', answer: 'yes' }]);
    const [one] = compareMetiers('boulanger', 'coiffeur', person, library).sides;
    expect(one.fit?.reasons).toContainEqual({ kind: 'competence', code: 'faire-pain' });
  });
});
