import type { Attachment } from 'botbuilder-core';
import type { SelfAssessment } from '../../guidance/self-assessment.ts';
import type { CompetenceCode } from '../../knowledge/competence.ts';
import type { Fact } from '../../knowledge/fact.ts';
import { dateOf } from '../../knowledge/order-facts.ts';
import { bullets, type CardElement, card, footnote, heading, link, paragraph, subheading, unfold } from './card.ts';
import { ficheUrl } from './fiche-url.ts';
import type { Setting } from './setting.ts';
import { sourceNote } from './source-note.ts';
import { wordNextDate } from './word-formation.ts';

/** A phone shows this many lines of a list without scrolling; the rest unfolds. */
const mostShown = 6;

/** Strong points, what is missing, formations that help, and how each country recognises what one can do. */
export function showSelfAssessment(assessment: SelfAssessment, setting: Setting): Attachment {
  const { wording, library } = setting;
  const { metierId, answered, asked, parts, strong, started, missing } = assessment;
  const metier = wording.titleOf(library.getMetier(metierId));
  const title = wording.say('self-assessment.card.title', { metier });
  const groups = [
    ['strong', strong],
    ['started', started],
    ['missing', missing],
  ] as const;
  const rest = groups.flatMap(([name, codes]) => showGroup(name, codes.slice(mostShown), setting));
  return card(
    [
      heading(title),
      paragraph(wording.say('self-assessment.card.answered', { answered, asked })),
      bullets(parts.map((part) => wording.say('self-assessment.card.part', part))),
      ...groups.flatMap(([name, codes]) => showGroup(name, codes.slice(0, mostShown), setting)),
      ...showFormations(assessment, setting),
      ...showRecognitions(assessment.recognitions, setting),
      footnote(wording.say('self-assessment.card.caution')),
      sourceNote(listSources(assessment, setting), setting),
    ],
    [
      ...(rest.length === 0 ? [] : [unfold(wording.say('self-assessment.card.more'), rest)]),
      link(wording.say('fiche.card.page'), ficheUrl(metierId, setting)),
    ],
    title,
  );
}

function showGroup(
  name: 'strong' | 'started' | 'missing',
  codes: readonly CompetenceCode[],
  { wording, library }: Setting,
): readonly CardElement[] {
  if (codes.length === 0) return [];
  return [
    subheading(wording.say(`self-assessment.card.${name}`)),
    bullets(codes.map((code) => library.getCompetence(code).label)),
  ];
}

/** Formations are not told compétence by compétence: the card says so, rather than guess which gap each one closes. */
function showFormations({ formationIds, missing, started }: SelfAssessment, setting: Setting): readonly CardElement[] {
  const { wording, library } = setting;
  const key = missing.length + started.length === 0 ? 'formations-further' : 'formations';
  const formations = formationIds.flatMap((formationId) => library.findFormation(formationId) ?? []);
  const title = subheading(wording.say(`self-assessment.card.${key}`));
  if (formations.length === 0) return [title, paragraph(wording.say('self-assessment.card.no-formation'))];
  const lines = formations.map((formation) => {
    const { label, duration, level, country, validAt } = formation;
    const details = [
      level === null ? null : wording.level(level, country),
      duration,
      wording.country(country),
      wordNextDate(formation, wording),
      validAt === null ? null : wording.date(validAt),
    ].filter((detail) => detail !== null);
    const key = formation.centreId === null ? 'formation' : 'own-formation';
    return wording.say(`self-assessment.card.${key}`, { label, details: details.join(', ') });
  });
  return [title, bullets(lines), paragraph(wording.say('self-assessment.card.formations-note'))];
}

function showRecognitions(facts: readonly Fact[], { wording, library }: Setting): readonly CardElement[] {
  if (facts.length === 0) return [];
  const lines = facts.map((fact) => {
    const text = wording.fact(fact);
    // Its date stands beside it: rules of recognition change.
    const date = wording.date(dateOf(fact, library));
    return fact.validAt === null ? wording.say('sources.dated', { text, date }) : text;
  });
  return [subheading(wording.say('self-assessment.card.recognition')), bullets(lines)];
}

function listSources(
  { sources, recognitions, formationIds }: SelfAssessment,
  { library }: Setting,
): SelfAssessment['sources'] {
  const formations = formationIds.flatMap((formationId) => library.findFormation(formationId)?.sources ?? []);
  return [...new Set([...sources, ...recognitions.flatMap((fact) => fact.sources), ...formations])];
}
