import type { Attachment } from 'botbuilder-core';
import type { Fact, Rubrique } from '../../knowledge/fact.ts';
import type { Metier, MetierId } from '../../knowledge/metier.ts';
import { orderFacts } from '../../knowledge/order-facts.ts';
import { wordLaw } from '../word-law.ts';
import { bullets, type CardElement, card, footnote, heading, link, paragraph, subheading } from './card.ts';
import { ficheUrl } from './fiche-url.ts';
import { linkSearches } from './link-searches.ts';
import { showFit } from './picture.ts';
import type { Setting } from './setting.ts';
import { sourceNote } from './source-note.ts';

/** What a person wants to know first; the page has the rest. */
const shownRubriques: readonly Rubrique[] = ['acces', 'diplome', 'conditions', 'horaires', 'evolution'];
const mostFacts = 2;

type FicheSetting = Pick<Setting, 'wording' | 'library' | 'profile' | 'publicUrl' | 'centre'> &
  Partial<Pick<Setting, 'searchUrls'>>;

/** A métier at a glance: what one does, how one gets in, how one works, where it leads; and how it fits the person. */
export function showFiche(metierId: MetierId, setting: Setting): Attachment {
  return drawFiche(metierId, shownRubriques, setting, showFit(metierId, setting));
}

/** The same among other people's messages: what one does, and how one gets in. */
export function showShortFiche(metierId: MetierId, setting: FicheSetting): Attachment {
  return drawFiche(metierId, ['acces'], setting);
}

function drawFiche(
  metierId: MetierId,
  rubriques: readonly Rubrique[],
  setting: FicheSetting,
  pictures: readonly CardElement[] = [],
): Attachment {
  const { wording, library } = setting;
  const metier = library.getMetier(metierId);
  const shown = rubriques.map((rubrique) => ({ rubrique, facts: chooseFacts(metier, rubrique, setting) }));
  const sources = [
    ...metier.definition.sources,
    ...shown.flatMap(({ facts }) => facts.flatMap((fact) => fact.sources)),
  ];
  return card(
    [
      heading(wording.titleOf(metier)),
      ...near(metier, setting),
      ...tellLaw(metier, setting),
      paragraph(metier.definition.text),
      subheading(wording.say('fiche.card.activities')),
      bullets(metier.activites.slice(0, 4).map(({ label }) => label)),
      ...shown
        .filter(({ facts }) => facts.length > 0)
        .flatMap(({ rubrique, facts }) => [
          subheading(wording.say(`rubriques.${rubrique}`)),
          bullets(facts.map((fact) => wording.fact(fact))),
        ]),
      ...pictures,
      sourceNote(sources, setting),
    ],
    [link(wording.say('fiche.card.page'), ficheUrl(metierId, setting)), ...linkSearches(metier, setting)],
    `${wording.titleOf(metier)}. ${metier.definition.text}`,
  );
}

function near(metier: Metier, { wording }: FicheSetting): readonly CardElement[] {
  return metier.nearestRomeCode === null
    ? []
    : [footnote(wording.say('fiche.card.near', { romeCode: metier.nearestRomeCode }))];
}

function tellLaw(metier: Metier, { wording, library }: FicheSetting): readonly CardElement[] {
  const law = wordLaw(metier, library, wording.say);
  return law === null ? [] : [paragraph(law)];
}

/** The newest facts of a rubrique that hold in the person's country. */
function chooseFacts(metier: Metier, rubrique: Rubrique, { wording, library, profile }: FicheSetting): readonly Fact[] {
  const held = metier.facts.filter(
    (fact) =>
      fact.rubrique === rubrique &&
      (profile.country === null || fact.country === null || fact.country === profile.country),
  );
  return orderFacts(held, library, wording.today())
    .slice(0, mostFacts)
    .map(({ fact }) => fact);
}
