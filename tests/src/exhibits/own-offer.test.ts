import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Exhibit } from '../../../dialogs/dialog.ts';
import { createProfile } from '../../../guidance/profile.ts';
import { assess } from '../../../guidance/self-assessment.ts';
import { askLibrary } from '../../../knowledge/ask.ts';
import type { Library } from '../../../knowledge/library.ts';
import { wordAnswer } from '../../../src/exhibits/answer-card.ts';
import { showExhibit } from '../../../src/exhibits/exhibit.ts';
import { ficheUrl } from '../../../src/exhibits/fiche-url.ts';
import { createFichePage } from '../../../src/pages/fiche-page.ts';
import { createVoice } from '../../../src/voice.ts';
import { loadLibraryWith, ownCourse } from '../../fixtures/offer.ts';
import { piste } from '../../fixtures/pistes.ts';
import { readAloud } from '../../fixtures/read-aloud.ts';
import { createSetting } from '../../fixtures/setting.ts';

const today = (): Date => new Date('2026-11-22');
let library: Library;

beforeAll(async () => {
  library = await loadLibraryWith([ownCourse], today);
});

const show = (exhibit: Exhibit): string =>
  readAloud({ attachments: [...showExhibit(exhibit, createSetting(library, { country: 'FR' }))] })
    .join('\n')
    .replaceAll(/[\u00a0\u202f]/g, ' ');

describe('what a centre offers', () => {
  it('stands first under a piste, labelled, with the next date that has places', () => {
    const formationIds = library.findFormationsTo('boulanger', 'demo').map(({ formationId }) => formationId);
    const shown = show({ kind: 'pistes', rank: 1, pistes: [piste('boulanger', { formationIds })] });
    expect(shown).toMatch(
      /Dans votre centre : Accueil et vente, 350 heures, prochaine date : 5 avril 2027[\s\S]*CAP Boulanger/,
    );
  });

  it('is shown with its dates to come, its price and until when it holds', () => {
    const shown = show({ kind: 'formation', formationId: 'demo-accueil' });
    expect(shown).toContain('Dans votre centre : Centre d’essai.');
    expect(shown).toContain('Dates : du 4 janvier 2027 au 26 mars 2027 (complet) ; 5 avril 2027.');
    expect(shown).toContain('Prix : 1 500 €.');
    expect(shown).toContain('Offre valable jusqu’à : 30 juin 2027.');
    expect(shown).not.toContain('octobre');
  });

  it('is told to be gone when it is', () => {
    expect(show({ kind: 'formation', formationId: 'demo-gone' })).toMatch(/n’est plus proposée/);
  });

  it('is labelled in a self-assessment and in an answer', () => {
    const profile = createProfile('demo');
    const assessment = assess(library.getMetier('boulanger'), [], profile, library);
    expect(show({ kind: 'self-assessment', metierId: 'boulanger', assessment })).toContain(
      'Dans votre centre, Accueil et vente : ',
    );
    const answer = askLibrary('Quelles formations pour devenir boulanger ?', library, {
      centreId: 'demo',
      today: today(),
    });
    if (answer.kind !== 'answer') throw new Error(`is ${answer.kind}, expected an answer`);
    expect(wordAnswer(answer, createSetting(library).wording, library)).toMatch(
      /Dans votre centre, formation «\sAccueil et vente\s»/,
    );
  });

  it('stands first and labelled on the fiche of its own centre only', () => {
    const write = (centreId: string | null): string =>
      createFichePage(
        library.getMetier('boulanger'),
        { titles: 'both', country: null, centreId },
        { library, voice: createVoice(), today },
      ).body.text;
    for (const centreId of [null, 'demo']) {
      expect(write(centreId)).toMatch(/Accueil et vente<\/h4>\s*<p class="chips"><span class="tag">Dans votre centre/);
    }
    expect(write('autre')).not.toContain('Accueil et vente');
    expect(write('autre')).toContain('Autre centre d’essai');
  });

  it('is linked to by the centre of the conversation', () => {
    const setting = createSetting(library);
    const [, other] = library.centres;
    expect(ficheUrl('boulanger', setting)).toBe('https://bot.example/fiches/boulanger');
    expect(ficheUrl('boulanger', { ...setting, centre: other ?? setting.centre })).toBe(
      'https://bot.example/fiches/boulanger?centre=autre',
    );
  });
});
