import { beforeAll, describe, expect, it } from '@jest/globals';
import { findRelatedRubriques, isPlainlyAsked } from '../../../knowledge/ask.ts';
import type { Library } from '../../../knowledge/library.ts';
import { loadLibrary } from '../../../knowledge/load.ts';
import { createVoice } from '../../../src/voice.ts';
import { ask } from '../../fixtures/ask-cases.ts';

let library: Library;

beforeAll(async () => {
  library = await loadLibrary('knowledge/data');
});

describe('isPlainlyAsked', () => {
  it.each([
    'code rome télévendeur',
    'un téléconseiller travaille le week-end',
    'dois-je savoir parler flamand en call center',
    'quality manager vs workforce manager',
    'horaires téléconseiller',
    'et le salaire',
    'nombre d’offres en 2022',
    'call center interne définition',
    'référentiel call center objections',
    'workforce manager outils',
    'durée formation agent force de vente',
    'outbound signification',
    'travail à l’écran call center',
    'téléconseiller chèques-repas montant',
    'cross-selling conseiller commercial',
    'kess ki fo savoir faire pr etre conseillere technique par tel',
    'salaire superviseur belgique',
    'téléopératrice diplôme',
    'besoin d’un diplôme ou pas pour un centre d’appels',
    'c’est un temps plein',
    'et pour un superviseur',
    'temps plein ou mi-temps en call center',
    'num de tel du CISP',
    'je peux fumer à la pause',
    'je suis trop timide, je peux faire téléconseiller quand même',
    'mon ami dit que les robots vont prendre le travail des call centers, c’est vrai',
    'Inbound, outbound : traduisez-moi ça',
    'répondre aux objections, ça porte quel code dans le référentiel belge',
    'autre nom du superviseur',
    'mon mari est sourd, peut-il faire ce métier',
    'on vend aussi aux entreprises ou juste aux particuliers',
    'on m’a dit qu’il fallait un bac+5, c’est vrai',
    'je suis standardiste, puis-je devenir téléconseillère',
    'ma copine m’a parlé des centres d’appels et je me demandais si on travaille le dimanche, merci',
    'les offres d’emploi en call center sont à mi-temps je suppose',
    'opérateur call center faut taper vite sans faute',
    'inbound outbound kesako',
    'c est qui les clients à forte valeur ajoutée',
    'le référentiel prévoit il de prendre rendez-vous',
    'téléopérateur debout ou assis',
    'jpeu bosser en centre d’appel ou c mort',
    'superviseuse, ça demande de l’expérience',
    'les 3 activités clés svp',
    'Forem : contrat et temps de travail de ce métier',
  ])('takes « %s » for a question', (words) => {
    expect(isPlainlyAsked(words, library)).toBe(true);
  });

  it.each([
    'vendeuse, bac pro commerce',
    'superviseur',
    'superviseur gestion d’équipe',
    'gestion d’équipe call center',
    'téléconseiller vente par téléphone',
    'téléconseiller bilingue',
    'conseiller service client réclamations',
    'écran call center expérience',
    'vendeuse en boulangerie, diplôme et permis',
    'téléconseillère appels entrants et vente',
    'j’ai fait une formation de boulanger',
    'dix ans de caisse et un diplôme de coiffure',
    'la vente',
    'faire les plannings d’un call center',
    'et surtout aider les gens',
    'vendeuse en intérim',
    'besoin d’un travail',
    'c’est le contact qui me plaît',
    'formation de coiffeuse et dix ans de salon',
    'on vendait des abonnements',
    'il faut que ça bouge',
    'formation AFPA conseiller service client obtenue en 2019',
    'j’ai entendu parler du métier de téléconseiller et ça m’intéresse',
    'on m’a proposé un poste en call center',
  ])('takes « %s » for what one tells', (words) => {
    expect(isPlainlyAsked(words, library)).toBe(false);
  });
});

describe('findRelatedRubriques', () => {
  it('offers questions that are answered when asked', () => {
    const voice = createVoice();
    const manner = { register: 'vous', titles: 'both', country: null } as const;
    const failed = ['teleconseiller', 'superviseur', 'boulanger'].flatMap((metierId) =>
      findRelatedRubriques(metierId, 'definition', library).flatMap((rubrique) => {
        const question = voice.say(`answers.related.${rubrique}`, manner);
        const answer = ask({ ask: question, focus: metierId }, library);
        return answer.kind === 'answer' && answer.metierIds[0] === metierId ? [] : [`${metierId}: ${question}`];
      }),
    );
    expect(failed).toEqual([]);
  });
});
