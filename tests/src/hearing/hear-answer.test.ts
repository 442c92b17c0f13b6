import { describe, expect, it } from '@jest/globals';
import type { Choice, Heard } from '../../../dialogs/heard.ts';
import { hearAnswer } from '../../../src/hearing/hear-answer.ts';

const toChoices = (...labels: string[]): Choice[] => labels.map((label, index) => ({ id: `c${index + 1}`, label }));
const actions = toChoices('Voir la fiche', 'Les formations', 'D’autres pistes', 'Recommencer');
const yesNo = toChoices('Oui', 'Non');
const places = toChoices('Dehors', 'Dans un bureau', 'Chez les gens', 'En magasin', 'À l’atelier');

/** The answer without its words, in short: « c2 », « number 25 », « c1+c3 ». */
function short(heard: Heard): string {
  if (heard.kind === 'choice') return heard.id;
  if (heard.kind === 'choices') return heard.ids.join('+') || 'none';
  return heard.kind === 'number' ? `number ${heard.value}` : heard.kind;
}

describe('hearAnswer, the way back', () => {
  const choices = [...actions, { id: 'back', label: 'Revenir' }];
  it.each([
    ['Revenir aux pistes', 'back'],
    ['je veux revoir les métiers', 'back'],
    ['retour à la liste svp', 'back'],
    ['voir des gens', 'words'],
  ])('takes « %s » for %s', (words, expected) => {
    expect(short(hearAnswer(words, choices))).toBe(expected);
  });
});

describe('hearAnswer, one choice', () => {
  it.each([
    ['Voir la fiche', 'c1'],
    ['voir la fiche svp', 'c1'],
    ['la fiche', 'c1'],
    ['la fihce', 'c1'],
    ['je veux voir la fiche', 'c1'],
    ['LES FORMATIONS', 'c2'],
    ['formation', 'c2'],
    ['dautres pistes', 'c3'],
    ['autres pistes', 'c3'],
    ['autre piste', 'c3'],
    ['voir mes pistes', 'c3'],
    ['montre moi les formations', 'c2'],
    ['recomencer', 'c4'],
    ['je voudrais une formation de soudeur à Liège', 'words'],
    ['ma fiche de paie est perdue', 'words'],
    ['2', 'c2'],
    ['le 2', 'c2'],
    ['n°2', 'c2'],
    ['numéro 2', 'c2'],
    ['option deux', 'c2'],
    ['la 2 svp', 'c2'],
    ['je prends le 3', 'c3'],
    ['la deuxième', 'c2'],
    ['la deuxieme option', 'c2'],
    ['la seconde', 'c2'],
    ['le premier', 'c1'],
    ['1er', 'c1'],
    ['1ère', 'c1'],
    ['2e', 'c2'],
    ['2ème', 'c2'],
    ['la troisieme', 'c3'],
    ['troisème', 'c3'],
    ['la dernière', 'c4'],
    ['l’avant-dernière', 'c3'],
    ['le dernier stp', 'c4'],
    ['un', 'c1'],
    ['7', 'number 7'],
    ['25 ans', 'number 25'],
    ['j’ai 2 enfants', 'words'],
    ['2 ans', 'number 2'],
    ['il y a 3 ans j’étais le premier', 'words'],
    ['le premier emploi que j’ai eu', 'words'],
    ['1 et 3', 'c1+c3'],
    ['1, 2', 'c1+c2'],
    ['la fiche et les formations', 'c1+c2'],
    ['1 et 9', 'words'],
    ['tout', 'words'],
    ['', 'words'],
    ['constructor', 'words'],
  ])('hears « %s » as %s', (said, meant) => {
    expect(short(hearAnswer(said, actions))).toBe(meant);
  });

  it.each([
    ['Oui', 'c1'],
    ['ouais', 'c1'],
    ['ok', 'c1'],
    ['👍', 'c1'],
    ['oui j’ai travaillé en usine', 'c1'],
    ['non jamais', 'c2'],
    ['nan', 'c2'],
    ['👎🏽', 'c2'],
    ['non j’ai arrêté l’école', 'c2'],
    ['oui mais non', 'depends'],
    ['oui mais seulement le matin', 'words'],
    ['je ne sais pas', 'dont-know'],
    ['non je ne sais pas', 'dont-know'],
    ['ça dépend', 'depends'],
    ['1', 'c1'],
  ])('hears « %s » as %s when the choices are Oui and Non', (said, meant) => {
    expect(short(hearAnswer(said, yesNo))).toBe(meant);
  });

  it('keeps the message as it was typed, trimmed', () => {
    expect(hearAnswer('  La Deuxième ! ', actions)).toEqual({
      kind: 'choice',
      id: 'c2',
      index: 1,
      words: 'La Deuxième !',
    });
  });

  it('hears a label of emoji alone', () => {
    expect(short(hearAnswer('👎', toChoices('👍', '👎')))).toBe('c2');
  });

  it('hears « jsp » as the choice that says so', () => {
    expect(short(hearAnswer('jsp', toChoices('Oui', 'Non', 'Je ne sais pas')))).toBe('c3');
  });

  it.each(['pas pour moi', 'pas ça', 'ça', 'pas'])(
    'never takes « %s » for a label that only shares those words',
    (said) => {
      expect(hearAnswer(said, toChoices('Affiner pas à pas', 'Ça m’intéresse', 'Serveur')).kind).not.toBe('choice');
    },
  );

  it('leaves words that two labels share', () => {
    expect(short(hearAnswer('vente', toChoices('Vente en magasin', 'Vente au téléphone')))).toBe('words');
  });
});

describe('hearAnswer, several choices', () => {
  it.each([
    ['1, 3 et 4', 'c1+c3+c4'],
    ['1 3 4', 'c1+c3+c4'],
    ['1-3', 'c1+c2+c3'],
    ['de 2 à 4', 'c2+c3+c4'],
    ['4 et 1', 'c1+c4'],
    ['2/3', 'c2+c3'],
    ['le premier et le troisième', 'c1+c3'],
    ['la première et la dernière', 'c1+c5'],
    ['dehors et en magasin', 'c1+c4'],
    ['dehors, l’atelier, 3', 'c1+c3+c5'],
    ['2', 'c2'],
    ['bureau', 'c2'],
    ['tout', 'c1+c2+c3+c4+c5'],
    ['toutes', 'c1+c2+c3+c4+c5'],
    ['tout sauf la 2', 'c1+c3+c4+c5'],
    ['tout sauf 2 et 3', 'c1+c4+c5'],
    ['aucun', 'none'],
    ['aucune', 'none'],
    ['rien', 'none'],
    ['aucune de ces propositions', 'none'],
    ['aucune idée', 'dont-know'],
    ['1, 3 et 9', 'words'],
    ['j’ai 2 enfants et 1 chien', 'words'],
    ['dehors et avec des animaux', 'words'],
    ['non', 'no'],
  ])('hears « %s » as %s', (said, meant) => {
    expect(short(hearAnswer(said, places, { multiple: true }))).toBe(meant);
  });
});

describe('hearAnswer, no choice offered', () => {
  const phrases = {
    yes: 'oui, ouais, ouep, ok, d’accord, daccord, dac, c’est bon, volontiers, bien sûr, biensur, pourquoi pas, carrément, vas-y, 👍, si, exact, yes, tout à fait, je veux bien, oui oui, ouiiii, ben oui, mais oui, ok merci, oui svp, evidement, c bon, avec plaisir, ça marche, OUI !, oui bien sûr, absolument, 👌, ça me va, bah ouais carrément, ok c’est bon pour moi, allons-y, bien sur que oui',
    no: 'non, nan, nop, pas du tout, surtout pas, jamais, non merci, bof non, 👎, pas vraiment, ça ira, ça ira merci, non non, ben non, jamais de la vie, pas trop, NON, nann, non pas du tout, non c’est bon, pas d’accord, je ne veux pas, absolument pas, non ça va merci, pas encore, ah non, non désolé, non ça ne m’intéresse pas, pas besoin',
    'dont-know':
      'je ne sais pas, jsp, chais pas, aucune idée, sais pas, jsais pas, je sais pas trop, bof, peu importe, aucune préférence, non je ne sais pas, euh je sais pas, j’en sais rien, jsai pas, pas sûr, aucune idee, je n’ai pas d’avis, comme vous voulez, 🤷, bof je sais pas, j’hésite, je ne sais pas encore, je ne sais pas quoi faire, je sais pas quoi faire de ma vie, je ne sais pas ce que je veux, je ne sais pas ce que je veux faire, je suis perdu, je suis complètement perdue, paumée, pas d’idée, je sais pas vers quoi me tourner, aucun projet, je n’ai pas de projet, je ne sais pas par où commencer, jsp quoi faire, je sais plus quoi faire, euh, heu, hum, ben, euh ben, aucune idée désolé, j’en ai aucune idée, je ne sais pas du tout',
    depends:
      'ça dépend, parfois, ça dépend des jours, plus ou moins, moyen, un peu, pas toujours, oui mais non, oui et non, sa depend, de temps en temps, des fois, oui parfois, ça dépends, pas forcément, tout dépend, oui un peu, moyennement, entre les deux, ça dépend des moments, des fois oui des fois non',
    words:
      'oui j’ai travaillé en usine, non loin de Liège, vendeuse, je sais conduire, je ne sais pas cuisiner, ça dépend du salaire et des horaires, jamais travaillé dans un bureau, un peu de tout en cuisine, si je trouve, exactement comme ma mère, bon vendeur, bien manger, moyen de transport, parfois je cuisine, non-voyant, je suis perdu sans mon travail, je ne sais pas quoi faire de mes mains, mon projet est la cuisine, ah',
  };
  const table = Object.entries(phrases).flatMap(([kind, list]) =>
    list.split(', ').map((said) => [said, kind] as const),
  );

  it.each(table)('hears « %s » as %s', (said, kind) => {
    expect(hearAnswer(said, [])).toEqual({ kind, words: said });
  });
});

describe('hearAnswer, a number', () => {
  it.each([
    ['0', 0],
    ['12', 12],
    ['1 500', 1500],
    ['9999', 9999],
    ['zéro', 0],
    ['dix-sept', 17],
    ['vingt et un', 21],
    ['soixante-dix', 70],
    ['soixante et onze', 71],
    ['septante', 70],
    ['septante-trois', 73],
    ['octante', 80],
    ['huitante-deux', 82],
    ['quatre-vingts', 80],
    ['quatre vingt un', 81],
    ['quatre-vingt-dix-sept', 97],
    ['nonante-neuf', 99],
    ['cent', 100],
    ['deux cents', 200],
    ['cent quatre-vingt-dix', 190],
    ['mille', 1000],
    ['mille neuf cent nonante-huit', 1998],
    ['deux mille vingt-six', 2026],
    ['neuf mille neuf cent quatre-vingt-dix-neuf', 9999],
    ['vingt-cinq ans', 25],
    ['45 ans !', 45],
  ])('hears « %s » as %d', (said, value) => {
    expect(hearAnswer(said, [])).toEqual({ kind: 'number', value, words: said });
  });

  it.each(['trois quatre', 'soixante vingt', 'dix mille', '12345', 'vingt vingt', '3,5', 'deux chats'])(
    'leaves « %s » as words',
    (said) => {
      expect(hearAnswer(said, []).kind).toBe('words');
    },
  );
});
