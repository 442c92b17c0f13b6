import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Profile } from '../../../guidance/profile.ts';
import { createProfile, learn } from '../../../guidance/profile.ts';
import { findSteps, type Steps } from '../../../guidance/steps.ts';
import type { Library } from '../../../knowledge/library.ts';
import { showSteps } from '../../../src/exhibits/steps-card.ts';
import { checkTeamsCard } from '../../fixtures/check-teams-card.ts';
import { course } from '../../fixtures/course.ts';
import { readAloud } from '../../fixtures/read-aloud.ts';
import { loadRealLibrary } from '../../fixtures/real-bot.ts';
import { createSetting } from '../../fixtures/setting.ts';

let library: Library;

beforeAll(async () => {
  library = await loadRealLibrary();
});

const french = createProfile('demo', 'FR');

function show(metierId: string, person: Profile = french, present: string | null = null, more: Partial<Steps> = {}) {
  const found = { ...findSteps(metierId, person, library, present), ...more };
  const attachment = showSteps(found, createSetting(library, person));
  expect(checkTeamsCard({ lang: 'fr', ...attachment.content })).toEqual([]);
  return readAloud({ attachments: [attachment] })
    .join('\n')
    .replace(/[\u00a0\u202f]/g, ' ');
}

describe('showSteps', () => {
  it('says first what the law asks, and never that a formation leads there without it', () => {
    const shown = show('aide-soignant');
    expect(shown).toMatch(/Métier réglementé en France[\s\S]*diplôme d’État[\s\S]*À apprendre d’abord/);
    expect(shown).toMatch(/Vérifiez qu’elle donne ce que la loi demande/);
    expect(shown).not.toMatch(/y mène/);
  });

  it('says that it does not know where no source tells of the law', () => {
    expect(show('conseiller-bancaire')).toMatch(/ne disent pas si ce métier est réglementé/);
    expect(show('boulanger', createProfile('demo', 'BE'))).toMatch(/ne disent pas si ce métier est réglementé/);
    expect(show('boulanger')).not.toMatch(/réglementé/);
  });

  it('tells what one holds, what is near and what is missing, in a line each', () => {
    const person = learn(french, [{ kind: 'words', words: 'j’ai été pâtissière', about: 'past' }]);
    const shown = show('boulanger', person);
    expect(shown).toMatch(/Vous en êtes sans doute proche : /);
    expect(shown).toMatch(/À apprendre d’abord : /);
    expect(show('boulanger')).toMatch(/Dites-moi ce que vous avez fait, payé ou non/);
  });

  it('tells the way move by move, with whether a source cites it', () => {
    expect(show('patissier', french, 'boulanger')).toMatch(
      /1\. « Boulangère \/ Boulanger » puis « Pâtissière \/ Pâtissier »/,
    );
    const invented = {
      from: 'boulanger',
      to: 'patissier',
      kind: 'shared',
      sources: ['rome-v460'],
      shared: [],
      toLearn: [],
      isRegulated: true,
    } as const;
    expect(show('patissier', french, 'boulanger', { way: [invented] })).toMatch(
      /Aucune source ne cite ce passage\. « [^»]+ » est réglementé/,
    );
  });

  it('labels what is only of the group, and what is of the other country', () => {
    const none = { leading: [], ofGroup: [], elsewhere: [] };
    expect(show('boulanger', french, null, { offers: none })).toMatch(/Je ne connais pas encore de formation/);
    expect(show('boulanger', french, null, { offers: { ...none, ofGroup: [course] } })).toMatch(
      /n’y mène à coup sûr\. Dans le même groupe/,
    );
    const belgian = { ...course, country: 'BE' } as const;
    expect(show('boulanger', french, null, { offers: { ...none, elsewhere: [belgian] } })).toMatch(
      /dans l’autre pays : .*, Belgique\./,
    );
  });
});
