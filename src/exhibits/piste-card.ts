import type { Attachment } from 'botbuilder-core';
import type { Recommendation } from '../../guidance/recommendation.ts';
import type { Formation } from '../../knowledge/formation.ts';
import type { MetierId } from '../../knowledge/metier.ts';
import { bullets, type CardElement, card, heading, link, paragraph, subheading, tap } from './card.ts';
import { ficheUrl } from './fiche-url.ts';
import type { Setting } from './setting.ts';
import { shorten } from './shorten.ts';
import { shortSourceNote } from './source-note.ts';
import { wordFormation } from './word-formation.ts';

/** Three pistes stand together: the fiche has the rest. */
const longestDefinition = 220;
const mostReasons = 3;
const mostMissing = 3;
const mostFormations = 2;

/** One card a piste: what it is, why, what is missing, which formations lead there, on whose word. */
export function showPistes(pistes: readonly Recommendation[], rank: number, setting: Setting): readonly Attachment[] {
  return pistes.map((piste, index) => showPiste(piste, rank + index, setting));
}

function showPiste(piste: Recommendation, rank: number, setting: Setting): Attachment {
  const { wording, library } = setting;
  const metier = library.getMetier(piste.metierId);
  const title = wording.titleOf(metier);
  const formations = piste.formationIds
    .flatMap((id) => library.findFormation(id) ?? [])
    .filter(({ kind }) => kind !== 'mobilite' || piste.formationIds.length <= mostFormations)
    .slice(0, mostFormations);
  const ofGroup = formations.length > 0 ? [] : findOfGroup(piste.metierId, setting);
  const pros = piste.reasonsFor.slice(0, mostReasons).map(wording.reason);
  const cons = [
    ...piste.obstacles.map(wording.obstacle),
    ...piste.reasonsAgainst.slice(0, 1).map(wording.reasonAgainst),
  ];
  const missing = piste.missing.slice(0, mostMissing).map((code) => library.getCompetence(code).label);
  const sources = [
    ...metier.definition.sources,
    ...[...formations, ...ofGroup].flatMap((formation) => formation.sources),
  ];
  return card(
    [
      heading(wording.say('pistes.card.title', { rank, metier: metier.label })),
      paragraph(shorten(metier.definition.text, longestDefinition)),
      ...listed(wording.say('pistes.card.why'), pros),
      ...listed(wording.say('pistes.card.against'), cons),
      ...listed(wording.say('pistes.card.missing'), missing),
      ...listed(
        wording.say('pistes.card.formations', { count: formations.length }),
        formations.map((formation) => wordFormation(formation, setting)),
      ),
      ...listed(
        wording.say('pistes.card.group-formations'),
        ofGroup.map((formation) => wordFormation(formation, setting)),
      ),
      ...(formations.length + ofGroup.length === 0 ? [paragraph(wording.say('pistes.card.no-formation'))] : []),
      shortSourceNote(sources, setting),
    ],
    [
      tap(
        wording.say('pistes.card.fiche'),
        { action: 'fiche', metierId: metier.metierId },
        wording.say('pistes.card.fiche-said', { metier: metier.label }),
      ),
      tap(
        wording.say('pistes.card.account'),
        { action: 'account', metierId: metier.metierId },
        wording.say('pistes.card.account-said', { metier: metier.label }),
      ),
      tap(
        wording.say('pistes.card.steps'),
        { action: 'steps', metierId: metier.metierId },
        wording.say('pistes.card.steps-said', { metier: metier.label }),
      ),
      link(wording.say('pistes.card.page'), ficheUrl(metier.metierId, setting)),
    ],
    [title, metier.definition.text, ...pros].join('. '),
  );
}

function findOfGroup(metierId: MetierId, { library, profile: { country, centreId } }: Setting): readonly Formation[] {
  return library
    .findFormationsOfGroup(metierId, centreId)
    .filter((formation) => country === null || formation.country === country)
    .slice(0, mostFormations);
}

function listed(title: string, lines: readonly string[]): readonly CardElement[] {
  return lines.length === 0 ? [] : [subheading(title), bullets(lines)];
}
