import { describe, expect, it } from '@jest/globals';
import { hearPrivateDetail } from '../../../src/hearing/private-details.ts';

const health = `
j’ai un cancer
j’ai eu un cancer du sein
jai une depression depuis 2 ans
je fais une dépression
j’ai fait un burn-out l’an dernier
je suis diabétique
je suis épileptique, est-ce que je peux conduire
j’ai du diabète
je souffre d’une maladie chronique
je suis malade en ce moment
je suis enceinte de quatre mois
je suis séropositif
j’ai le sida
je suis bipolaire
je prends des antidépresseurs
je suis sous traitement
je suis en arrêt maladie
je suis suivie par un psychiatre
j’ai des problèmes de santé
j’ai des soucis de santé depuis longtemps
avec mon diabète, je cherche un métier calme
à cause de ma maladie j’ai arrêté
j’ai des crises d’angoisse
je suis alcoolique
j’ai une sclérose en plaques
je suis en dépression
`;
const other = `
je suis musulmane
je suis musulmane et j’aime la cuisine
je suis catholique pratiquant
je suis juif
je suis un témoin de Jéhovah
je porte le voile
je fais le ramadan
ma religion m’interdit de travailler le samedi
je vote à gauche
j’ai voté Macron
je suis de gauche
je suis à l’extrême droite
je suis communiste
je suis militant au RN
je suis syndiqué
je suis syndiquée à la CGT
je suis à la CFDT
je suis adhérente d’un syndicat
je suis gay
je suis homosexuelle
je suis lesbienne
je suis trans
ma vie sexuelle
je suis d’origine algérienne
je suis née d’origine turque
je suis noire
je suis arabe
je suis rom
à cause de la couleur de ma peau
j’ai un casier
j’ai un casier judiciaire
avec mon casier, quels métiers
j’ai été condamné pour vol
je sors de prison
j’ai fait de la prison
j’ai fait deux ans de prison
je suis sous bracelet
`;
const harmless = `
je suis aide-soignant
je voudrais travailler dans la santé
je suis en fauteuil, quels métiers
je suis handicapé, quels métiers puis-je faire
j’ai une RQTH
j’ai mal au dos
je ne peux pas porter de charges lourdes
je suis infirmière en psychiatrie
j’ai soigné des malades du cancer
j’ai travaillé avec des diabétiques
je m’occupe de ma mère qui a Alzheimer
ma mère a un cancer et je l’aide
je veux m’occuper des malades
je suis aidante familiale
je veux devenir diététicienne pour diabétiques
est-ce qu’il y a beaucoup d’arrêts maladie dans ce métier
je cherche pour ma reconversion après un accident
je suis secrétaire médicale
je suis malade en voiture
je veux être éducateur en addictologie
j’ai travaillé dans une maison de retraite
j’ai fait un stage à la prison de Fresnes
je veux être surveillant de prison
faut-il un casier vierge pour être agent de sécurité
j’ai un casier judiciaire vierge
je voudrais être policier
j’aimerais être avocat
j’ai travaillé à la mairie
je m’intéresse à la politique
je voudrais faire de la politique
je travaillais pour un parti
j’étais délégué syndical
j’ai négocié avec les syndicats
je veux défendre les salariés
je suis bilingue
je suis à gauche de la mairie
je suis en transition professionnelle
ma transition professionnelle
ma foi, oui
je suis de Marseille
je suis d’origine modeste
je viens d’Algérie
je suis réfugiée ukrainienne
j’ai des papiers
j’aime la cuisine italienne
je parle arabe
je veux enseigner le français aux étrangers
je suis traductrice turque
j’aime l’histoire des religions
je veux travailler dans une église comme organiste
je fais du bénévolat à la paroisse
je vends des foulards
je suis orthophoniste
j’aime les gens
je vais voter pour le métier de boulanger
le sida, quel métier s’en occupe
je suis motivée et patiente
j’ai fait mes études à Alger
je suis bonne en histoire-géo
j’ai travaillé dans une pharmacie
je suis à la retraite
je suis condamnée à rester assise toute la journée
je veux aider les personnes dépressives
`;
const linesOf = (text: string): readonly string[] => text.trim().split('\n');

describe('hearPrivateDetail', () => {
  it('is tried on sixty sentences each way', () => {
    expect(linesOf(health).length + linesOf(other).length).toBeGreaterThanOrEqual(60);
    expect(linesOf(harmless).length).toBeGreaterThanOrEqual(60);
  });

  it.each(linesOf(health))('hears health in « %s »', (words) => {
    expect(hearPrivateDetail(words)?.subject).toBe('health');
  });

  it.each(linesOf(other))('hears another detail in « %s »', (words) => {
    expect(hearPrivateDetail(words)?.subject).toBe('other');
  });

  it.each(linesOf(harmless))('hears none in « %s »', (words) => {
    expect(hearPrivateDetail(words)).toBeUndefined();
  });

  it.each([
    ['je suis musulmane et j’aime la cuisine', 'j’aime la cuisine'],
    ['J’ai un cancer. Quelles formations mènent à fleuriste ?', 'Quelles formations mènent à fleuriste ?'],
    ['avec mon diabète, je cherche un métier calme', 'je cherche un métier calme'],
    ['je suis gay', ''],
    ['avec mon diabète je cherche un métier calme', 'je cherche un metier calme'],
  ])('leaves of « %s »: « %s »', (words, rest) => {
    expect(hearPrivateDetail(words)?.rest).toBe(rest);
  });
});
