import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createCentreAnswerScan } from '../../knowledge/ask/centre-answers.ts';
import type { CentreAnswer } from '../../knowledge/centre-answer.ts';
import type { Library } from '../../knowledge/library.ts';
import type { AnswerBook } from '../../src/centre-answers/centre-answers.ts';
import { readAloud } from '../fixtures/read-aloud.ts';
import { createRealBot, loadRealLibrary } from '../fixtures/real-bot.ts';
import { startTalk, type Talk } from '../fixtures/talk.ts';

let library: Library;
let talk: Talk;

beforeAll(async () => {
  library = await loadRealLibrary();
});

beforeEach(async () => {
  talk = startTalk(createRealBot(library));
  await talk.open();
});

const say = async (words: string): Promise<string> =>
  (await talk.say(words))
    .flatMap(readAloud)
    .join('\n')
    .replace(/[\u00a0\u202f]/g, ' ');

const enrolment: CentreAnswer = {
  ...{ answerId: '1', centreId: 'demo', kind: 'text', wordings: ['je veux m’inscrire', 'comment s’inscrire ?'] },
  ...{ text: 'Venez le lundi à 9 h.', metierId: null, rubrique: null, country: null, source: 'Accueil' },
  ...{ link: null, checkedOn: '2026-11-01', reviewOn: null },
};

describe('respondAboutServices', () => {
  it.each([
    ['je veux m’inscrire', /cela se fait avec le centre[\s\S]*\[Parler à quelqu’un\]/],
    ['c’est payant ?', /ne coûte rien. Pour le prix d’une formation/],
    ['c’est où ?', /Voici comment joindre le centre/],
    ['faire mon cv', /rien du CV[\s\S]*France Travail[\s\S]*Le Forem[\s\S]*Source/],
    ['offres d’emploi téléconseiller Lille', /ni des offres d’emploi[\s\S]*France Travail/],
    ['je cherche un stage', /pas d’offres de stage[\s\S]*Immersion en entreprise/],
    ['j’ai une RQTH', /Merci de votre confiance[\s\S]*Ces services aident avec un handicap/],
    ['j’ai 16 ans et je veux arrêter l’école', /Avant d’arrêter l’école[\s\S]*Mission locale/],
    ['je veux être auto-entrepreneur', /à son compte[\s\S]*\[Appeler\]/],
    ['passer mon permis', /passer le permis[\s\S]*\[Appeler\]/],
    ['cours de français', /Pour le français[\s\S]*En Belgique/],
    ['je suis dyslexique', /Ces services aident avec un handicap/],
    ['j’ai un diplôme algérien', /Un diplôme obtenu dans un autre pays peut compter/],
    ['mon cpf', /Compte personnel de formation/],
  ])('leads from « %s » to who does it, and goes on', async (words, shown) => {
    const said = await say(words);
    expect(said).toMatch(shown);
    expect(said).toMatch(/Dites-moi en une phrase/);
    expect(said).not.toMatch(/pas trouvé de métier|ne répondent pas/i);
  });

  it('tells what the centre wrote itself before all else', async () => {
    const scan = createCentreAnswerScan([enrolment], library);
    const answerBook: AnswerBook = {
      find: (question, { country }) => scan.rate(question, country)[0],
      explain: (said) => said,
    };
    talk = startTalk(createRealBot(library, undefined, undefined, answerBook));
    await talk.open();
    const said = await say('je veux m’inscrire');
    expect(said).toMatch(/Venez le lundi à 9 h/);
    expect(said).not.toMatch(/cela se fait avec le centre/);
  });

  it('leaves to a métier and to a path what is said of them', async () => {
    await say('téléconseiller');
    await say('Me laisser guider');
    await say('3 minutes');
    expect(await say('un stage')).not.toMatch(/pas d’offres de stage/);
  });
});
