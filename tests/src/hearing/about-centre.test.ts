import { describe, expect, it } from '@jest/globals';
import { asksForCentre } from '../../../src/hearing/about-centre.ts';

describe('asksForCentre', () => {
  it.each([
    'quels sont vos horaires ?',
    'vos horaires svp',
    'c quoi votre adresse',
    'Bonjour, quelle est votre adresse ?',
    'vous ouvrez quand ?',
    'A quelle heure vous fermez ?',
    'à quelle heure ouvre l’accueil ?',
    'êtes-vous ouverts le samedi ?',
    'le centre est-il ouvert aujourd’hui ?',
    'vous êtes où ?',
    'où se trouve le centre ?',
    'comment vous contacter ?',
    'comment je peux vous joindre',
    'votre numéro de téléphone s’il vous plaît',
    'les horaires du centre',
    'l’adresse de votre centre de formation',
  ])('hears « %s »', (said) => expect(asksForCentre(said)).toBe(true));

  it.each([
    'quels sont les horaires d’un téléconseiller ?',
    'les horaires',
    'quels horaires en centre d’appels ?',
    'quelle est l’adresse du Forem ?',
    'vos formations',
    'c’est où ?',
    'vous êtes un robot ?',
    'à quelle heure commence un boulanger ?',
    'comment vous effacer ?',
    'où travaille une secrétaire ?',
    'le centre d’appels est-il ouvert la nuit ?',
    'je veux appeler des gens',
  ])('leaves « %s » to others', (said) => expect(asksForCentre(said)).toBe(false));
});
