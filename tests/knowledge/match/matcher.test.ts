import { describe, expect, it } from '@jest/globals';
import { learnWords } from '../../../knowledge/latent/learn-words.ts';
import { createLessons, type Told } from '../../../knowledge/match/lessons.ts';
import { locateSubjects } from '../../../knowledge/match/locate-subjects.ts';
import { createMatcher } from '../../../knowledge/match/matcher.ts';
import { scoreSigns } from '../../../knowledge/match/score.ts';

const tell = (id: string, labels: readonly string[], texts: readonly string[]): Told => ({
  id,
  labels,
  texts,
  asides: [],
});

const subjects = [
  tell('boulanger', ['boulanger/boulangère', 'artisan boulanger'], ['Pétrir la pâte. Cuire le pain au four.']),
  tell('pâtissier', ['pâtissier/pâtissière'], ['Préparer des gâteaux et des crèmes. Cuire au four.']),
  tell('taxi', ['chauffeur de taxi/chauffeuse de taxi'], ['Conduire des clients en ville. Encaisser la course.']),
  tell('bus', ['conducteur d’autobus/conductrice d’autobus'], ['Conduire un bus de ville. Vendre des billets.']),
  tell('nourrice', ['assistant maternel/assistante maternelle'], ['Garder de jeunes enfants. Préparer leurs repas.']),
];
const bridges = [
  tell('R1', ['Boulanger / Boulangère', 'Mitron'], ['Pétrir et cuire le pain au four.']),
  tell('R2', ['Assistant maternel / Assistante maternelle', 'Nounou'], ['Garder des enfants chez soi.']),
  tell('R3', ['Chauffeur / Chauffeuse de taxi', 'Artisan taxi'], ['Conduire des clients en ville.']),
];
const space = learnWords(
  createLessons([
    { told: subjects, others: [] },
    { told: bridges, others: [] },
  ]),
  { besideWidth: 20, topicWidth: 12 },
);
const matcher = createMatcher({
  subjects: locateSubjects(subjects, space),
  bridges: locateSubjects(bridges, space),
  space,
});
const rank = (text: string, isOwnTitleHidden = false): readonly (string | undefined)[] =>
  matcher
    .see(text, { isOwnTitleHidden })
    .seen.toSorted((a, b) => scoreSigns(b.signs) - scoreSigns(a.signs))
    .map(({ subject }) => matcher.shelf.ids[subject]);

describe('createMatcher', () => {
  it.each([
    ['Boulanger (h/f/x)', 'boulanger', 'the title itself'],
    ['Conductrice d’autobus', 'bus', 'the other gender'],
    ['Artisan taxi', 'taxi', 'a word of its own'],
    ['garder des enfants', 'nourrice', 'what is done there'],
    ['gâteaux', 'pâtissier', 'what is made there'],
  ])('ranks %j first as %j: %s', (text, expected) => {
    expect(rank(text)[0]).toBe(expected);
  });

  it('finds nothing for words that nobody knows', () => {
    expect(matcher.see('Sales engineer').seen).toEqual([]);
    expect(matcher.see('').seen).toEqual([]);
  });

  it('tells what speaks for each', () => {
    const boulanger = matcher.see('Boulanger').seen.find(({ subject }) => matcher.shelf.ids[subject] === 'boulanger');
    expect(boulanger?.signs).toMatchObject({ spelt: 1, same: 1, bestWords: 1, said: 1, head: 1, nameSame: 1 });
  });

  it('does not count a bridge’s own title where it is hidden', () => {
    const bridgeOf = (isOwnTitleHidden: boolean): number =>
      matcher.see('Artisan taxi', { isOwnTitleHidden }).seen.find(({ subject }) => subject === 2)?.signs.bridgeSure ??
      0;
    expect(bridgeOf(true)).toBeLessThan(bridgeOf(false));
  });
});
