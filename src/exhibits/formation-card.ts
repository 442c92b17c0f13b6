import type { Attachment } from 'botbuilder-core';
import type { Formation } from '../../knowledge/formation.ts';
import type { MetierId } from '../../knowledge/metier.ts';
import { wordAccessWays, wordState, wordSuccessors } from '../word-registration.ts';
import { type CardElement, card, heading, link, paragraph } from './card.ts';
import type { Setting } from './setting.ts';
import { sourceNote } from './source-note.ts';
import { wordSession } from './word-formation.ts';

type FormationSetting = Pick<Setting, 'wording' | 'library' | 'profile'>;

/** The formations that lead to a métier, or those of a centre, one short card each. */
export function showFormations(
  metierId: MetierId | null,
  formationIds: readonly string[],
  setting: Setting,
): readonly Attachment[] {
  return formationIds.map((formationId) => showFormation(formationId, setting, metierId ?? undefined));
}

/** One formation with all that its source tells; what it does not tell is said once. For a métier: how it stands to it. */
export function showFormation(formationId: string, setting: FormationSetting, metierId?: MetierId): Attachment {
  const { wording, library } = setting;
  const formation = library.findFormation(formationId);
  // It was offered when the conversation spoke of it.
  if (formation === undefined) return card([paragraph(wording.say('formation.card.gone'))]);
  const rows = listRows(formation, setting);
  const silent = ['duration', 'price', 'places'].filter((name) => !rows.some(([row]) => row === name));
  return card(
    [
      heading(formation.label),
      ...tellGroup(formation, metierId, setting),
      ...rows.map(([name, value]) => paragraph(wording.say(`formation.card.${name}`, { value }))),
      ...(silent.length === 0
        ? []
        : [
            paragraph(
              wording.say('formation.card.not-told', {
                names: silent.map((name) => wording.say(`formation.silent.${name}`)),
              }),
            ),
          ]),
      ...history(formation, setting),
      sourceNote(formation.sources, setting),
    ],
    formation.link === null ? [] : [link(wording.say('formation.card.open-link'), formation.link)],
  );
}

/** What is only of the same group of métiers says so first, and what is known of the law. */
function tellGroup(
  { sameGroupAs }: Formation,
  metierId: MetierId | undefined,
  { wording, library }: FormationSetting,
): readonly CardElement[] {
  if (metierId === undefined || !sameGroupAs.includes(metierId)) return [];
  const { label, isRegulated } = library.getMetier(metierId);
  const law = isRegulated === false ? [] : [isRegulated === null ? 'maybe-regulated' : 'regulated'];
  return [
    paragraph(wording.say('formation.card.group', { metier: label })),
    ...law.map((key) => paragraph(wording.say(`formation.card.${key}`))),
  ];
}

/** Old descriptions are told as such: a course of 2007 may be gone. */
function history({ validAt }: Formation, { wording }: FormationSetting): readonly CardElement[] {
  return validAt === null ? [] : [paragraph(wording.say('formation.card.as-of', { date: wording.date(validAt) }))];
}

function listRows(
  formation: Formation,
  { wording, library, profile }: FormationSetting,
): readonly (readonly [string, string])[] {
  const leadsTo = formation.leadsTo.map((metierId) => wording.titleOf(library.getMetier(metierId)));
  const { centreId, sessions, validUntil, registration } = formation;
  const rows: readonly (readonly [string, string | null])[] = [
    ['centre', centreId === null ? null : (library.findCentre(centreId)?.name ?? null)],
    ['leads-to', leadsTo.length === 0 ? null : leadsTo.join(', ')],
    ['state', wordState(formation, wording.say)],
    ['replaced-by', registration === null ? null : wordSuccessors(registration, library, wording.say)],
    ['certification', formation.certification],
    ['level', formation.level === null ? null : wording.level(formation.level, formation.country)],
    ['duration', formation.duration],
    ['access', registration === null ? null : wordAccessWays(registration, wording.say)],
    ['certifiers', registration?.certifiers.join(', ') || null],
    ['prerequisites', formation.prerequisites],
    ['provider', formation.provider],
    ['places', formation.places.length === 0 ? null : formation.places.join(', ')],
    ['sessions', sessions.length === 0 ? null : sessions.map((session) => wordSession(session, wording)).join(' ; ')],
    ['modality', formation.modality === null ? null : wording.say(`formation.modality.${formation.modality}`)],
    ['price', formation.price],
    ['financing', formation.financing],
    ['valid-until', validUntil === null ? null : wording.date(validUntil)],
    ['country', profile.country === null ? wording.country(formation.country) : null],
  ];
  return rows.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
}
