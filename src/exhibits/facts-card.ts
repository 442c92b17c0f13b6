import type { Attachment } from 'botbuilder';
import type { Fact } from '../../knowledge/fact.ts';
import type { MetierId } from '../../knowledge/metier.ts';
import { bullets, card, footnote, heading, link } from './card.ts';
import { ficheUrl } from './fiche-url.ts';
import type { Setting } from './setting.ts';

/** Statements that answer a question, each with its date where it matters, and who says so. */
export function showFacts(metierId: MetierId, facts: readonly Fact[], setting: Setting): Attachment {
  const { wording, library } = setting;
  return card(
    [
      heading(wording.titleOf(library.getMetier(metierId))),
      bullets(facts.map(wording.fact)),
      footnote(wording.sources(facts.flatMap(({ sources }) => sources))),
    ],
    [link(wording.say('fiche.card.page'), ficheUrl(metierId, setting))],
    facts.map(wording.fact).join(' '),
  );
}
