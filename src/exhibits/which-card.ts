import type { Attachment } from 'botbuilder-core';
import type { Rubrique } from '../../knowledge/fact.ts';
import type { MetierId } from '../../knowledge/metier.ts';
import { card, paragraph, reply } from './card.ts';
import type { Setting } from './setting.ts';

/** One button for each métier that may be meant: it asks the question again, of that one. */
export function showWhich(metierIds: readonly MetierId[], rubrique: Rubrique, setting: Setting): Attachment {
  const { wording, library } = setting;
  const question = wording.say(`answers.related.${worded.has(rubrique) ? rubrique : 'definition'}`);
  return card(
    [paragraph(wording.say('answers.which.ask'))],
    metierIds.map((metierId) =>
      reply(wording.say('answers.which.of', { metier: wording.titleOf(library.getMetier(metierId)), question })),
    ),
  );
}

/** Rubriques that a short question asks for; others begin by what the métier is. */
const worded: ReadonlySet<Rubrique> = new Set([
  'activites',
  'competences',
  'qualites',
  'acces',
  'diplome',
  'formations',
  'duree',
  'conditions',
  'horaires',
  'teletravail',
  'temps-de-travail',
  'contrats',
  'employeurs',
  'recrutement',
  'evolution',
  'mobilite',
  'avenir',
]);
