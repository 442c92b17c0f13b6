import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Exhibit } from '../../../dialogs/dialog.ts';
import { createProfile, learn, withdrawAfter } from '../../../guidance/profile.ts';
import { assess, listQuestions } from '../../../guidance/self-assessment.ts';
import { findSteps } from '../../../guidance/steps.ts';
import { askLibrary } from '../../../knowledge/ask.ts';
import type { Library } from '../../../knowledge/library.ts';
import { showExhibit } from '../../../src/exhibits/exhibit.ts';
import type { Setting } from '../../../src/exhibits/setting.ts';
import { piste } from '../../fixtures/pistes.ts';
import { readAloud } from '../../fixtures/read-aloud.ts';
import { loadRealLibrary, loadSmallLibrary } from '../../fixtures/real-bot.ts';
import { createSetting } from '../../fixtures/setting.ts';

let library: Library;

beforeAll(async () => {
  library = await loadSmallLibrary();
});

const show = (exhibit: Exhibit, setting: Setting): string =>
  readAloud({ attachments: [...showExhibit(exhibit, setting)] }).join('\n');

describe('showExhibit', () => {
  it('shows a piste with why, what is missing, formations, obstacles and sources', () => {
    const shown = show(
      {
        kind: 'pistes',
        rank: 4,
        pistes: [
          piste('boulanger', {
            reasonsFor: [{ kind: 'centre-interet', code: 'cuisine' }],
            reasonsAgainst: [{ kind: 'competence', code: 'hygiene' }],
            obstacles: [{ kind: 'refusal', code: 'travail-de-nuit' }],
            missing: ['faire-pain'],
            formationIds: library.findFormationsTo('boulanger').map(({ formationId }) => formationId),
          }),
        ],
      },
      createSetting(library),
    );
    for (const part of [/4\. Boulangère \/ Boulanger/, /Pourquoi/, /À savoir/, /Faire du pain/, /CAP/, /Source\s:/]) {
      expect(shown).toMatch(part);
    }
  });

  it('says so when it knows no formation', () => {
    const shown = show({ kind: 'pistes', rank: 1, pistes: [piste('vendeur')] }, createSetting(library));
    expect(shown).toMatch(/Je ne connais pas encore de formation/);
  });

  it('shows a fiche with what holds in the person’s country', () => {
    const french = show({ kind: 'fiche', metierId: 'boulanger' }, createSetting(library, { country: 'FR' }));
    expect(french).toMatch(/alternance/);
    const belgian = show({ kind: 'fiche', metierId: 'boulanger' }, createSetting(library, { country: 'BE' }));
    expect(belgian).not.toMatch(/alternance/);
  });

  it('shows a formation, and says what its source does not tell', () => {
    const [formation] = library.findFormationsTo('boulanger');
    if (formation === undefined) throw new Error('The library of the tests holds no formation');
    const { formationId, label } = formation;
    const setting = createSetting(library);
    expect(show({ kind: 'formation', formationId }, setting)).toContain(label);
    expect(show({ kind: 'formation', formationId }, setting)).toMatch(/Ma source ne dit rien/);
    expect(show({ kind: 'formations', metierId: 'boulanger', formationIds: [formationId] }, setting)).toContain(label);
  });

  it.each(['fiche', 'steps'] as const)(
    'leads from %s to formations and job offers where the operator said where',
    (kind) => {
      const metierId = 'boulanger';
      const steps = findSteps(metierId, createProfile('demo'), library);
      const exhibit = kind === 'fiche' ? { kind, metierId } : { kind, metierId, steps };
      const searchUrls = {
        formations: { FR: 'https://cours.example/{romeCode}', BE: null },
        offers: { FR: 'https://offres.example/{romeCode}', BE: 'https://emplois.example/{label}' },
      };
      const urls = (country: 'FR' | 'BE' | null): string =>
        JSON.stringify(showExhibit(exhibit, { ...createSetting(library, { country }), searchUrls }));
      expect(urls('FR')).toMatch(/Chercher une formation en France.*https:\/\/cours\.example\//);
      expect(urls('FR')).toMatch(/Voir des offres en France.*https:\/\/offres\.example\//);
      expect(urls('FR')).not.toContain('emplois.example');
      expect(urls(null)).toContain('emplois.example');
    },
  );

  it('leads from an answer about formations in one place to where formations are looked for', () => {
    const answer = askLibrary('une formation de boulanger à Lille ?', library, { today: new Date('2026-11-22') });
    if (answer.kind !== 'answer') throw new Error('The library of the tests tells of formations for a boulanger');
    const searchUrls = {
      formations: { FR: 'https://cours.example/{romeCode}', BE: null },
      offers: { FR: 'https://offres.example/{romeCode}', BE: null },
    };
    const exhibit = { kind: 'answer', metierId: 'boulanger', answer, related: [] } as const;
    const drawn = JSON.stringify(showExhibit(exhibit, { ...createSetting(library), searchUrls }));
    expect(drawn).toContain('https://cours.example/');
    expect(drawn).not.toContain('offres.example');
  });

  it('shows under an answer the rest of it, its sources, the fiche and what people ask next', () => {
    const answer = askLibrary('faut-il un diplôme pour être boulanger ?', library, { today: new Date('2026-11-22') });
    if (answer.kind !== 'answer') throw new Error('The library of the tests tells how one becomes a boulanger');
    const shown = showExhibit(
      { kind: 'answer', metierId: 'boulanger', answer, related: ['activites'] },
      createSetting(library),
    );
    const drawn = JSON.stringify(shown);
    for (const part of ['En savoir plus', 'Que fait-on dans ce métier', 'Source', '/fiches/boulanger']) {
      expect(drawn).toContain(part);
    }
  });

  it('sums up a self-assessment: strong points, gaps, formations, recognition and sources', async () => {
    const real = await loadRealLibrary();
    const metier = real.getMetier('teleconseiller');
    const answers = listQuestions(metier, real).map((_, place) => (place < 8 ? 'yes' : place < 10 ? 'depends' : 'no'));
    const profile = createProfile('demo', 'BE');
    const summed = assess(metier, answers, profile, real);
    const [drawn] = showExhibit(
      { kind: 'self-assessment', metierId: 'teleconseiller', assessment: summed },
      createSetting(real, profile),
    );
    const shown = readAloud({ attachments: drawn === undefined ? [] : [drawn] }).join('\n');
    for (const part of [
      /Réponses données.: 23 sur 23/,
      /messages qui arrivent\s: 8 sur 10/,
      /Vos points forts/,
      /commencez/,
      /reste à apprendre/,
      /call center\s: Belgique/,
      /Titre de compétence/,
      /date inconnue/,
      /Source/,
    ]) {
      expect(shown).toMatch(part);
    }
    expect(shown).not.toMatch(/VAE/);
    expect(JSON.stringify(drawn)).toContain('Voir toutes les réponses');
  });

  it('recaps what was told, in the person’s words and in ours', () => {
    const profile = learn(createProfile('demo', 'BE'), [
      { kind: 'words', words: 'du *pain*', about: 'wish' },
      { kind: 'competence', code: 'faire-pain', answer: 'yes' },
      { kind: 'competence', code: 'hygiene', answer: 'no' },
      { kind: 'centre-interet', code: 'cuisine', answer: 'yes' },
      { kind: 'metier', metierId: 'boulanger', answer: 'yes' },
      { kind: 'metier', metierId: 'vendeur', answer: 'no' },
      { kind: 'refusal', code: 'travail-de-nuit' },
      { kind: 'level', level: 0 },
    ]);
    const shown = show({ kind: 'recap' }, createSetting(library, profile));
    for (const part of [
      /«\sdu \*pain\*\s»/,
      /Faire du pain/,
      /Boulang/,
      /mis de côté[\s\S]*Vende/,
      /nuit/,
      /aucun diplôme/,
      /Belgique/,
    ]) {
      expect(shown).toMatch(part);
    }
    expect(shown).not.toMatch(/hygiène/i);
    expect(show({ kind: 'recap' }, createSetting(library))).toMatch(/Rien pour l’instant/);
  });

  it('shows all that is kept: also what was taken back, not understood or rated', () => {
    const told = learn(createProfile('demo'), [{ kind: 'words', words: 'du pain', about: 'wish' }]);
    const setting: Setting = {
      ...createSetting(library, withdrawAfter(told, 0)),
      keptWords: [{ words: 'azerty', because: 'nothing-found' }],
      ratings: [{ about: 'pistes', rating: 'down', reason: 'trop loin' }],
    };
    expect(show({ kind: 'kept' }, setting)).toMatch(/retiré[\s\S]*du pain[\s\S]*azerty[\s\S]*trop loin/);
    expect(show({ kind: 'recap' }, setting)).not.toMatch(/du pain|azerty/);
  });

  it('gives the centre’s contact, and the emergency numbers with the day they were checked', () => {
    const setting = createSetting(library);
    expect(show({ kind: 'contact' }, setting)).toMatch(/01 99 00[\s\S]*example\.org/);
    const shown = show({ kind: 'emergency', countries: ['FR'] }, setting);
    expect(shown).toMatch(/112[\s\S]*Numéros vérifiés\s: 22 novembre 2026[\s\S]*01 99 00/);
  });
});
