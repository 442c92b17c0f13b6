import { beforeAll, describe, expect, it } from '@jest/globals';
import { createProfile, learn } from '../../guidance/profile.ts';
import { learnFromWords } from '../../guidance/statement.ts';
import { findSteps } from '../../guidance/steps.ts';
import { hearUnpaidWork, learnFromUnpaidWork, type UnpaidKind, unpaidKinds } from '../../guidance/unpaid-work.ts';
import type { Library } from '../../knowledge/library.ts';
import { loadRealLibrary } from '../fixtures/real-bot.ts';

let library: Library;

beforeAll(async () => {
  library = await loadRealLibrary();
});

const sayings: readonly (readonly [string, UnpaidKind])[] = [
  ['je me suis occupée de ma mère pendant 5 ans', 'caring'],
  ['j’ai soigné mon père malade jusqu’à la fin', 'caring'],
  ['j’ai pris soin de ma grand-mère à la maison', 'caring'],
  ['je m’occupe de mon mari handicapé', 'caring'],
  ['j’ai accompagné ma sœur pendant sa maladie', 'caring'],
  ['je suis aidante familiale depuis 3 ans', 'caring'],
  ['proche aidant de mon frère', 'caring'],
  ['j’ai gardé mes petits-enfants', 'children'],
  ['j’ai élevé mes trois enfants', 'children'],
  ['j’ai élevé seule mes 4 enfants', 'children'],
  ['je me suis occupée de mes 3 enfants pendant 10 ans', 'children'],
  ['je m occupe de mes deux filles', 'children'],
  ['je suis restée à la maison avec mes enfants', 'children'],
  ['dix ans à la maison pour mes enfants', 'children'],
  ['j’ai gardé mes frères et sœurs quand ma mère travaillait', 'children'],
  ['j’ai tenu la maison pendant quinze ans', 'household'],
  ['je gère toute la maison', 'household'],
  ['je m’occupe de la maison depuis dix ans', 'household'],
  ['je fais à manger pour toute la famille', 'household'],
  ['j’ai aidé au magasin de mes parents', 'family-shop'],
  ['j’aidais à l’épicerie de mon oncle le week-end', 'family-shop'],
  ['j’ai servi au restaurant de ma tante', 'family-shop'],
  ['j’ai travaillé à la ferme de mon père sans être payé', 'family-shop'],
  ['coup de main dans l’entreprise familiale', 'family-shop'],
  ['je faisais les courses pour ma voisine', 'neighbours'],
  ['j’aide les voisins à remplir leurs papiers', 'neighbours'],
  ['je bricole chez des voisins', 'neighbours'],
  ['j’ai aidé des amis à déménager, à faire du bricolage', 'neighbours'],
  ['je fais les démarches des gens du quartier, papiers et téléphone', 'neighbours'],
  ['bénévole aux Restos du cœur', 'association'],
  ['j’ai fait du bénévolat à la Croix-Rouge', 'association'],
  ['je fais des maraudes le soir', 'association'],
  ['j’étais présidente d’une association', 'association'],
  ['je suis secrétaire de mon association de quartier', 'association'],
  ['j’étais trésorier du club de pétanque', 'treasurer'],
  ['trésorière d’une association de parents', 'treasurer'],
  ['je tiens les comptes d’une association', 'treasurer'],
  ['j’ai entraîné une équipe de foot', 'coaching'],
  ['je coache des jeunes au basket', 'coaching'],
  ['j’ai encadré les petits du club de judo', 'coaching'],
  ['j’arbitre des matchs le dimanche', 'coaching'],
  ['j’ai fait un service civique', 'service'],
  ['j’ai fait mon service militaire en Algérie', 'service'],
  ['pompier volontaire depuis 2 ans', 'service'],
];

describe('hearUnpaidWork', () => {
  it('has forty sentences to hear', () => expect(sayings.length).toBeGreaterThanOrEqual(40));

  it.each(sayings)('hears in « %s »: %s', (said, kind) => {
    expect(hearUnpaidWork(said)).toContain(kind);
  });

  it.each([
    'je voudrais m’occuper de ma mère',
    'je n’ai jamais entraîné une équipe',
    'je suis mère au foyer',
    'j’ai été caissière pendant dix ans',
    'ma mère est infirmière',
    'je veux être pompier volontaire',
    'mes parents ont un magasin de meubles',
    'j’ai gardé des enfants en crèche',
    'je suis parti en vacances avec des amis',
    'un service après-vente',
  ])('hears none in « %s »', (said) => {
    expect(hearUnpaidWork(said)).toEqual([]);
  });
});

describe('learnFromUnpaidWork', () => {
  it('gives every kind at least one compétence that the knowledge holds', () => {
    for (const kind of unpaidKinds) expect([kind, learnFromUnpaidWork([kind], library).length]).not.toEqual([kind, 0]);
  });

  it('counts like paid work: each sentence is evidence, and its compétences are held', () => {
    for (const [said, kind] of sayings) {
      const learned = learnFromWords(said, library);
      expect(learned).toEqual(expect.arrayContaining([...learnFromUnpaidWork([kind], library)]));
    }
    const carer = learn(
      createProfile('demo', 'FR'),
      learnFromWords('je me suis occupée de ma mère pendant 5 ans', library),
    );
    const { gap, recognitions } = findSteps('aide-soignant', carer, library);
    expect(gap.held).toContain('aider-personne-agee');
    expect(recognitions).toHaveLength(1);
  });
});
