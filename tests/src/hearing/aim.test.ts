import { describe, expect, it } from '@jest/globals';
import type { Aim } from '../../../guidance/aim.ts';
import { hearAim } from '../../../src/hearing/aim.ts';

describe('hearAim', () => {
  it.each<readonly [string, Aim]>([
    ['taf', 'work'],
    ['cherche boulot urgent', 'work'],
    ['bonjour je cherche un emploi à Lille svp', 'work'],
    ['job d’été', 'work'],
    ['je suis au chomage', 'lost-work'],
    ['j’ai perdu mon travail', 'lost-work'],
    ['je me suis fait virer', 'lost-work'],
    ['mon contrat se termine', 'lost-work'],
    ['je veux changer de métier', 'change'],
    ['reconversion professionnelle', 'change'],
    ['orientation', 'guide'],
    ['bilan de compétence', 'guide'],
    ['fais moi un test', 'guide'],
    ['je cherche une formation', 'training'],
    ['je veux faire une formation a liege', 'training'],
    ['formation rémunérée près de chez moi', 'training'],
    ['je veux reprendre mes études', 'training'],
    ['vos formations ?', 'training'],
    ['quels metiers qui recrutent sans diplome', 'hiring'],
    ['les métiers d’avenir', 'hiring'],
    ['un metier qui paye bien', 'money'],
    ['je veux gagner de l’argent', 'money'],
    ['j’aime pas ces métiers', 'others'],
    ['autre chose', 'others'],
    ['aucun ne me plaît', 'others'],
    ['ça me plaît pas trop', 'others'],
    ['bof', 'others'],
    ['j’aime rien', 'doubt'],
    ['je suis nulle', 'doubt'],
    ['j’ai 55 ans', 'told'],
    ['je suis maman de 3 enfants', 'told'],
    ['je suis timide', 'told'],
    ['je suis trop vieux', 'told'],
    ['aidez moi à trouver un travail', 'work'],
    ['je suis réfugié', 'told'],
    ['je viens d’arriver en Belgique', 'told'],
    ['mon conseiller m’a envoyé', 'told'],
    ['je suis en accompagnement Forem', 'told'],
  ])('hears what brings whoever says « %s »: %s', (said, aim) => {
    expect(hearAim(said)).toBe(aim);
  });

  it.each([
    'je veux travailler avec les animaux',
    'formation informatique',
    'formation aide-soignante',
    'je suis au chômage depuis 2 ans, avant j’étais vendeuse',
    'je cherche un emploi de vendeuse',
    'changer une roue',
    'j’aime rien faire d’autre que cuisiner',
    'maman d’un fils malade, je m’occupe de tout à la maison',
    '20 ans de bureau',
    'combien gagne un plombier',
    'je suis conseillère au Forem',
    'accueillir des réfugiés',
    'je veux aider les vieux',
    'j’aide les jeunes',
    'ça recrute, comptable ?',
    'est-ce un métier en pénurie ?',
    'c’est un métier d’avenir téléconseiller ?',
    'métiers d’avenir de la relation client',
    'trouver le bon catalogue',
    'j’aime pas parler au téléphone',
    'autre chose que le bureau',
  ])('leaves « %s » to others: it tells more', (said) => {
    expect(hearAim(said)).toBeUndefined();
  });
});
