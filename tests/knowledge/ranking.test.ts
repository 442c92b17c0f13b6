import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadLibrary } from '../../knowledge/load.ts';

const { search } = await loadLibrary(join(import.meta.dirname, '../fixtures/library'));
const idsFor = (words: string): string[] => search.findMetiers(words).map(({ metierId }) => metierId);

describe('findMetiers, ranking set', () => {
  // What is said, who comes first in this order, and why that order is right.
  it.each([
    ['boulanger', ['boulanger'], 'the label'],
    ['Boulangères', ['boulanger'], 'gender and number do not count'],
    ['je suis vigile', ['agent-securite'], 'an appellation'],
    ['ex nounou', ['assistant-maternel'], 'a spoken word of the lexique'],
    ['j’ai travaillé dans une hotline', ['teleconseiller'], 'a spoken word of the lexique'],
    ['je fais à manger', ['cuisinier'], 'a spoken phrase of the lexique'],
    ['conseillère clientèle', ['teleconseiller'], 'an appellation of two words'],
    ['chauffeuse de bus', ['conducteur-bus'], 'an appellation, without its little word'],
    ['conducteur de car scolaire', ['conducteur-bus'], '« car » is a noun here'],
    ['superviseur de centre d’appels', ['superviseur', 'teleconseiller'], 'the whole title before a part of it'],
    [
      'je veux animer une équipe de téléconseillers',
      ['superviseur', 'teleconseiller'],
      'animating several is another métier',
    ],
    ['faire des gâteaux', ['patissier'], 'what one does there'],
    ['j’aime couper les cheveux', ['coiffeur'], 'what one does there'],
    ['m’occuper de bébés', ['assistant-maternel'], 'people’s words for a compétence'],
    ['fabriquer des meubles en bois', ['menuisier'], 'definition and compétence agree'],
    ['calmer les clients énervés au téléphone', ['teleconseiller', 'superviseur'], 'two signs before one'],
    ['je répondais au téléphone, je prenais des appels', ['teleconseiller'], 'conjugated forms'],
    ['boulanjé', ['boulanger'], 'the same sound'],
    ['cuisnier', ['cuisinier'], 'a letter dropped'],
    ['jconduis un bus', ['conducteur-bus'], 'SMS'],
    ['jsuis coifeuse', ['coiffeur'], 'SMS and a doubled letter dropped'],
    ['g bossé com serveuse', ['serveur'], 'SMS'],
    ['coiffeuse mais surtout pas boulangère', ['coiffeur'], 'what is refused does not count'],
    ['je ne veux plus être serveuse, je veux vendre des vêtements', ['vendeur'], 'what is refused does not count'],
    ['D1408', ['teleconseiller', 'superviseur'], 'a ROME code, its owner first'],
  ])('%j finds first %j: %s', (words, expected) => {
    expect(idsFor(words).slice(0, expected.length)).toEqual(expected);
  });

  it.each([
    ['j’ai été serveuse puis coiffeuse', ['serveur', 'coiffeur']],
    ['boulanger ou pâtissier', ['boulanger', 'patissier']],
    ['vigile, chauffeur de bus et menuisier', ['agent-securite', 'conducteur-bus', 'menuisier']],
  ])('%j finds each of %j whole', (words, expected) => {
    const whole = search.findMetiers(words).filter(({ score }) => score >= 0.9);
    expect(whole.map(({ metierId }) => metierId).sort()).toEqual(expected.toSorted());
  });

  it.each([
    '',
    '👍',
    'asdf qsdf zxcv',
    'je cherche un travail',
    'bonjour',
    'je ne sais pas',
    'ingénieur en aéronautique',
  ])('finds nothing for %j', (words) => {
    expect(idsFor(words)).toEqual([]);
  });

  it.each(['je ne veux pas être boulanger', 'boulanger, jamais', 'surtout pas de pain'])(
    'finds no boulanger for %j',
    (words) => {
      expect(idsFor(words)).not.toContain('boulanger');
    },
  );

  it('gives 1 to a title said whole and less to everything else', () => {
    const score = (words: string, metierId: string): number =>
      search.findMetiers(words).find((found) => found.metierId === metierId)?.score ?? 0;
    expect(score('j’ai été vigile', 'agent-securite')).toBe(1);
    expect(score('nounou', 'assistant-maternel')).toBeGreaterThan(0.8);
    expect(score('boulanjé', 'boulanger')).toBeGreaterThan(0.8);
    expect(score('faire du pain', 'boulanger')).toBeLessThan(1);
    expect(score('un agent m’a aidé', 'agent-securite')).toBeLessThan(0.5);
  });

  it('gives the words as typed, and by what they led there', () => {
    expect(search.findMetiers('J’ai été Vigile de nuit')[0]).toEqual({
      metierId: 'agent-securite',
      score: 1,
      matched: ['Vigile', 'nuit'],
      by: 'label',
    });
    expect(search.findMetiers('Je pétris la Pâte')[0]).toMatchObject({ matched: ['pétris', 'Pâte'], by: 'content' });
  });

  it('scores between 0 and 1, best first', () => {
    const scores = search.findMetiers('servir des clients, cuisiner, vendre, conduire').map(({ score }) => score);
    expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it('answers 10,000 characters at once', () => {
    expect(idsFor('je suis boulanger '.repeat(555))[0]).toBe('boulanger');
  });
});

describe('findCompetences', () => {
  it.each([
    ['je sais calmer un client énervé', 'calmer-client'],
    ['je prenais des appels', 'repondre-appels'],
    ['j’ai changé un bébé', 'garder-enfants'],
    ['je fais des tresses', 'couper-cheveux'],
    ['patiente', 'patience'],
  ])('%j tells of %s', (words, code) => {
    expect(search.findCompetences(words)[0]?.code).toBe(code);
  });

  it.each(['je ne sais pas conduire', 'je cherche un travail', ''])('finds none in %j', (words) => {
    expect(search.findCompetences(words)).toEqual([]);
  });

  it('gives the words as typed', () => {
    expect(search.findCompetences('Je garde des Enfants')[0]?.matched).toEqual(['garde', 'Enfants']);
  });
});

describe('findCentresInteret', () => {
  it.each([
    ['j’aime parler avec les gens', 'contact'],
    ['garder des enfants', 'enfants'],
    ['je ne veux pas rester assis', 'bouger'],
  ])('%j tells of %s', (words, code) => {
    expect(search.findCentresInteret(words)[0]?.code).toBe(code);
  });

  it('does not take « rester assis » for « pas rester assis »', () => {
    expect(search.findCentresInteret('rester assis')).toEqual([]);
  });
});

describe('findContextes', () => {
  it.each([
    ['la nuit', 'travail-de-nuit'],
    ['j’ai mal au dos', 'port-de-charges'],
    ['pas au téléphone', 'telephone'],
    ['dans le froid', 'dehors'],
  ])('%j tells of %s, wanted or refused', (words, code) => {
    expect(search.findContextes(words)[0]?.code).toBe(code);
  });
});

describe('findPassages', () => {
  it.each([
    ['combien gagne un téléconseiller', 'teleconseiller/salaire-1'],
    ['à quelle heure commence un boulanger', 'boulanger/horaires-1'],
    ['quel diplôme pour être coiffeuse', 'coiffeur/diplome-1'],
  ])('%j finds first %s', (words, factId) => {
    expect(search.findPassages(words)[0]?.fact.factId).toBe(factId);
  });

  it('stays within a métier and a rubrique', () => {
    const found = search.findPassages('diplôme, apprendre', { metierId: 'boulanger', rubrique: 'acces' });
    expect(new Set(found.map(({ metierId, fact }) => `${metierId} ${fact.rubrique}`))).toEqual(
      new Set(['boulanger acces']),
    );
  });

  it('finds nothing for words that no fact holds', () => {
    expect(search.findPassages('xyzzy')).toEqual([]);
  });
});
