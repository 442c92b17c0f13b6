import { describe, expect, it } from '@jest/globals';
import { hearSelection } from '../../../src/hearing/selection.ts';

describe('hearSelection', () => {
  it.each([
    'classe ces candidats',
    'classe ces candidats : Paul, 25 ans, et Léa, qui a le bac',
    'peux-tu trier les candidatures ?',
    'note ces CV',
    'lequel je prends ?',
    'laquelle je dois recruter',
    'qui est le meilleur candidat ?',
    'quel est le meilleur profil',
    'aide-moi à sélectionner ces stagiaires',
    'compare ces deux candidats',
  ])('hears in « %s » that others are to be selected', (said) => {
    expect(hearSelection(said)).toBe('others');
  });

  it.each([
    'tu peux décider si j’ai la formation ?',
    'est-ce que vous pouvez valider mon inscription ?',
    'c’est toi qui décides pour la formation ?',
    'est-ce que je suis prise ?',
    'est-ce que je serai accepté dans la formation',
    'inscrivez-moi à la formation',
    'tu peux m’accorder une place en formation',
  ])('hears in « %s » that the bot is to decide', (said) => {
    expect(hearSelection(said)).toBe('own');
  });

  it.each([
    'je veux classer des dossiers',
    'classer les dossiers des salariés',
    'je classe les dossiers des salariés',
    'j’aime choisir les personnes avec qui je travaille',
    'j’ai trié des colis',
    'classer les documents et trier le courrier',
    'j’aime compare les prix',
    'comment choisir une formation ?',
    'je ne sais pas lequel choisir',
    'je suis recruteuse, je sélectionnais des candidats',
    'qui peut m’aider ?',
    'tu peux me dire comment entrer en formation ?',
    'je suis prise le mercredi',
    'la deuxième',
  ])('hears nothing of the kind in « %s »', (said) => {
    expect(hearSelection(said)).toBeUndefined();
  });
});
