import { beforeAll, describe, expect, it } from '@jest/globals';
import { createProfile, learn } from '../../guidance/profile.ts';
import { learnFromWords } from '../../guidance/statement.ts';
import { findSteps } from '../../guidance/steps.ts';
import type { Library } from '../../knowledge/library.ts';
import { loadRealLibrary } from '../fixtures/real-bot.ts';

let library: Library;

beforeAll(async () => {
  library = await loadRealLibrary();
});

const saying = (words: string) => learn(createProfile('demo', 'FR'), learnFromWords(words, library));

describe('findSteps', () => {
  it('starts from the métier that the person told of, unless they say another', () => {
    const person = saying('j’ai été aide-soignante pendant 10 ans');
    expect(findSteps('infirmier', person, library)).toMatchObject({
      present: 'aide-soignant',
      way: [{ kind: 'evolution', to: 'infirmier', isRegulated: true }],
      isRegulated: true,
    });
    expect(findSteps('infirmier', person, library, 'ambulancier').present).toBe('ambulancier');
  });

  it('tells what the law asks of a regulated métier, and nothing of the kind of any other', () => {
    const duties = findSteps('aide-soignant', createProfile('demo', 'FR'), library).duties;
    expect(duties.map(({ text }) => text).join()).toMatch(/diplôme d’État d’aide-soignant est obligatoire/);
    expect(findSteps('boulanger', createProfile('demo', 'FR'), library)).toMatchObject({
      isRegulated: false,
      duties: [],
    });
  });

  it('offers recognition to whoever did something, paid or not, and to nobody else', () => {
    expect(findSteps('aide-soignant', createProfile('demo', 'FR'), library).recognitions).toEqual([]);
    expect(
      findSteps('aide-soignant', saying('je me suis occupée de ma mère malade pendant 5 ans'), library),
    ).toMatchObject({
      recognitions: [{ country: 'FR' }],
    });
  });

  it('takes care of one’s own for no métier, and likens nothing to what the law keeps', () => {
    const person = saying('j’ai élevé mes enfants et aidé ma mère malade');
    const found = findSteps('infirmier', person, library);
    expect([found.present, found.gap.near]).toEqual([null, []]);
  });

  it('tells whoever has a foreign diploma how to have it recognised', () => {
    const { recognitions } = findSteps(
      'infirmier',
      saying('j’étais infirmière, mon diplôme n’est pas reconnu'),
      library,
    );
    expect(recognitions[0]).toMatchObject({ of: 'diploma', country: 'FR', sources: ['fei-enic-naric'] });
  });

  it('knows no way from a métier to itself, nor for whoever told nothing', () => {
    expect(findSteps('aide-soignant', createProfile('demo'), library)).toMatchObject({ present: null, way: undefined });
    expect(findSteps('aide-soignant', saying('je suis aide-soignante'), library).present).toBeNull();
  });
});
