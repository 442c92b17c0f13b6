import { describe, expect, it } from '@jest/globals';
import { plainQuestion } from '../../../knowledge/ask/plain-question.ts';

describe('plainQuestion', () => {
  it.each([
    ['C koi, un téléconseiller ?', 'c est quoi un teleconseiller'],
    ['Qu’est-ce que l’IA change ?', 'qu est ce que l ia change'],
    ['kel diplome pr etre superviseure', 'quel diplome pour etre superviseur'],
    ['il faut un bac + 2 ?', 'il faut un bac2'],
    ['les facteurs d’évolution', 'les causes d evolution'],
    ['Quels facteurs font évoluer ce métier ?', 'quels causes font evoluer ce metier'],
    ['quel salaire pour un facteur', 'quel salaire pour un facteur'],
    ['C’est vrai que c’est bruyant ?', 'est ce que c est bruyant'],
    ['On m’a dit qu’il fallait le bac, c’est bien ça ?', 'est ce qu il faut le bac'],
    ['les horaires en centre dapel', 'les horaires en centre d appel'],
    ['on compte faire quelque chose', 'on veut faire quelque chose'],
    ['le formulaire standardisé', 'le formulaire tout pret'],
    ['bon vendeur par tel', 'bon televendeur'],
    ['puis-je viser responsable', 'puis je devenir responsable'],
    ['l’activité 3', 'l activite cle 03'],
    ['15 % des offres', '15 pourcent des offres'],
    ['wsh ca ouvre koi le centre dapel lol', 'ca ouvre quoi le centre d appel'],
    ['cmt on devien opérateur(trice) ds un centre appel', 'comment on devient operateur dans un centre d appel'],
    ['', ''],
  ])('writes « %s » as « %s »', (question, plain) => {
    expect(plainQuestion(question)).toBe(plain);
  });
});
