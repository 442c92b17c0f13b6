import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Advisor, createAdvisor } from '../../guidance/advisor.ts';
import { createProfile } from '../../guidance/profile.ts';
import { loadSmallLibrary } from '../fixtures/real-bot.ts';

let advisor: Advisor;

beforeAll(async () => {
  advisor = createAdvisor(await loadSmallLibrary());
});

const person = createProfile('demo');

describe('createAdvisor', () => {
  it.each([
    ['boulangère', 'boulanger'],
    ['Vigile', 'agent-securite'],
    ['chauffeur de bus', 'conducteur-bus'],
    ['je voudrais être boulanger', undefined],
    ['astronaute', undefined],
  ])('finds the métier that « %s » names whole', (words, metierId) => {
    expect(advisor.findNamed(words)?.metierId).toBe(metierId);
  });

  it.each([
    ['boulangère', 'boulanger'],
    ['la boulangère', 'boulanger'],
    ['astronaute', undefined],
    ['', undefined],
  ])('finds the métier that « %s » means', (words, metierId) => {
    expect(advisor.findMeant(words)?.metierId).toBe(metierId);
  });

  it('tells what learning more changes among the first pistes', () => {
    expect(advisor.compare(person, advisor.read('boulanger'))).toEqual({ kind: 'first', metierId: 'boulanger' });
    expect(advisor.compare(person, [])).toEqual({ kind: 'same' });
  });

  it('reads interests and refusals as such', () => {
    expect(advisor.readInterests('les enfants')).toContainEqual({
      kind: 'centre-interet',
      code: 'enfants',
      answer: 'yes',
    });
    expect(advisor.readRefusals('la nuit')).toEqual([{ kind: 'refusal', code: 'travail-de-nuit' }]);
    expect(advisor.readRefusals('azerty')).toEqual([]);
  });

  it('recommends as if more had been told', () => {
    const more = advisor.read('boulanger');
    expect(advisor.recommend(person).pistes).toEqual([]);
    expect(advisor.recommend(person, more).pistes[0]?.metierId).toBe('boulanger');
  });

  it('finds formations of the person’s country, or of all while it is unknown', () => {
    expect(advisor.findFormations('boulanger', person).length).toBeGreaterThan(0);
    expect(advisor.findFormations('boulanger', { ...person, country: 'BE' })).toEqual([]);
  });
});
