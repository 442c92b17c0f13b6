import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Library } from '../../../knowledge/library.ts';
import { loadLibrary } from '../../../knowledge/load.ts';
import { ask } from '../../fixtures/ask-cases.ts';

let library: Library;

beforeAll(async () => {
  library = await loadLibrary('knowledge/data');
});

describe('lacksNumber', () => {
  it.each([
    'Combien de PME ont un centre d’appel ?',
    'Quel est le turn-over en pourcentage dans les centres d’appel ?',
    'Combien de temps faut-il pour être rentable comme télévendeur ?',
    'Quel est l’effectif total des secrétaires en France ?',
    'Combien d’heures par semaine travaille un superviseur ?',
    'Combien de superviseurs y a-t-il en France ?',
    'Combien d’élèves par classe à la mention complémentaire ?',
    'Combien y a-t-il de centres d’appels à Bruxelles ?',
    'Combien de personnes ont obtenu la Validation des compétences l’an dernier ?',
    'Combien d’offres d’emploi d’opérateur call center y avait-il en 2024 ?',
    'Quel pourcentage des appels sont des réclamations ?',
    'Combien d’écoutes par semaine fait un quality manager ?',
    'Combien de semaines dure la formation call center du Forem ?',
    'Référentiel opérateur call center : quel nombre d’heures de stage est prévu ?',
    'Nombre exact d’offres call center à temps plein ?',
    'Quelle part du personnel des centres d’appel travaille à temps partiel ?',
    'combien de téléconseillers en Belgique',
    'Combien de téléconseillers travaillent la nuit ?',
    'Faut-il un vaccin pour travailler à l’accueil ?',
    'Combien d’agents de tracing ont été engagés en 2021 via le Forem ?',
  ])('leaves « %s » unanswered: what comes nearest counts nothing', (question) => {
    expect(ask({ ask: question }, library).kind).toBe('not-known');
  });

  it.each([
    'Combien de personnes travaillent en centre d’appels ?',
    'Combien de téléconseillers en France ?',
    'Un opérateur de centre d’appel peut-il devenir attaché commercial ? avec quelle formation ?',
    'Combien de compétences compte le référentiel ?',
    'Quelle part des offres propose un CDI en call center ?',
    'Combien de jours par semaine tourne un centre d’appel ?',
    'Pourquoi le nombre d’opérateurs de centre d’appel devait-il augmenter ?',
  ])('lets « %s » be answered', (question) => {
    expect(ask({ ask: question }, library).kind).toBe('answer');
  });

  it('takes the year of a barometer for no year that is asked about', () => {
    const asked = 'D’après le baromètre 2024, un chargé de satisfaction client améliore la fidélité de combien ?';
    expect(ask({ ask: asked }, library)).toMatchObject({ kind: 'answer', metierIds: ['charge-satisfaction-client'] });
  });

  it('tells from which age on what one can do is validated', () => {
    const asked = 'faut avoir quel age pour valider ses competences d’operateur call center en belgique';
    const answer = ask({ ask: asked }, library);
    expect(answer.kind === 'answer' && answer.facts[0]?.text).toMatch(/personnes majeures/);
  });
});
