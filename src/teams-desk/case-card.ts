import type { Attachment } from 'botbuilder-core';
import type { Dossier } from '../../guidance/dossier.ts';
import { bullets, type CardElement, card, footnote, heading, paragraph, subheading } from '../exhibits/card.ts';
import { hubId, isLive } from '../handoff/case.ts';
import { toLocalTime, zoneOf } from '../handoff/opening-hours.ts';
import { caseButtons } from './case-buttons.ts';
import type { CaseFacts } from './case-facts.ts';
import type { Say } from './say.ts';

/** A line of the summary: a card stays far below the 28 kB that Teams takes, whatever people have typed. */
const mostSigns = 240;

/** The whole summary, at most. */
const mostAllSigns = 4000;

/** How the head of a card looks. */
type Mood = 'attention' | 'accent' | 'good' | 'default';

interface Head {
  readonly mood: Mood;
  readonly lines: readonly string[];
}

/** The card of a case as it stands; the summary is on it as long as somebody has to deal with it. */
export function drawCaseCard(facts: CaseFacts, { say, deskUrl }: { say: Say; deskUrl: string }): Attachment {
  const { found, line } = facts;
  const { mood, lines } = describeState(facts, say);
  const title =
    line.firstName === null
      ? say('teams-desk.card.title-nameless')
      : say('teams-desk.card.title', { name: shorten(line.firstName) });
  const head: CardElement = {
    type: 'Container',
    style: mood,
    bleed: true,
    items: [
      heading(title),
      ...lines.map((text, index) => (mood === 'attention' && index === 0 ? alarm(text) : paragraph(text))),
    ],
  };
  const summary = isLive(found) ? [factsOf(facts, say), ...summarise(found.dossier, say), ...howTo(facts, say)] : [];
  const url = `${deskUrl}#dossiers/${found.caseId}`;
  return card([head, ...summary], caseButtons(facts, say, url), [title, ...lines].join('. '));
}

function alarm(text: string): CardElement {
  return { ...paragraph(text), weight: 'Bolder', color: 'Attention' };
}

function describeState(facts: CaseFacts, say: Say): Head {
  const { found, line } = facts;
  if (!isLive(found)) return { mood: 'default', lines: [describeEnd(facts, say)] };
  const callBack = line.callBack === null || found.wish !== 'call-back' ? [] : [describeCallBack(line.callBack, say)];
  const alarm = line.isAlarm ? [say('teams-desk.card.alarm')] : [];
  if (found.counsellorId === null) {
    const late = line.isLate ? [say('teams-desk.card.late')] : [];
    return {
      mood: line.isAlarm ? 'attention' : 'accent',
      lines: [...alarm, tellSince(facts, say), ...late, ...callBack],
    };
  }
  const holder =
    found.counsellorId === hubId
      ? say('teams-desk.card.at-hub')
      : say('teams-desk.card.held', { name: line.counsellor?.name ?? '' });
  const gone = found.personGoneAt === null ? [] : [say('teams-desk.card.gone')];
  return { mood: line.isAlarm ? 'attention' : 'good', lines: [...alarm, holder, ...gone, ...callBack] };
}

function describeEnd({ found, endedBy }: CaseFacts, say: Say): string {
  if (found.mergedInto !== null) return say('teams-desk.card.merged', { id: found.mergedInto });
  if (found.state === 'closed') {
    return endedBy === null ? say('teams-desk.card.closed') : say('teams-desk.card.closed-by', { name: endedBy });
  }
  return endedBy === null ? say('teams-desk.card.returned') : say('teams-desk.card.returned-by', { name: endedBy });
}

function describeCallBack({ day, half, isDone }: NonNullable<CaseFacts['line']['callBack']>, say: Say): string {
  if (isDone) return say('teams-desk.card.call-back-done');
  return say('teams-desk.card.call-back', { day: { day }, half: say(`desk.halves.${half}`) });
}

function tellSince({ found, centre }: CaseFacts, say: Say): string {
  const { day, minutes } = toLocalTime(found.openedAt, zoneOf(centre));
  return say('teams-desk.card.waiting', { day: { day }, time: { minutes } });
}

function factsOf({ found }: CaseFacts, say: Say): CardElement {
  const facts = [
    { title: say('teams-desk.card.reason'), value: say(`desk.reasons.${found.reason}`) },
    { title: say('teams-desk.card.wish'), value: say(`desk.wishes.${found.wish}`) },
    { title: say('teams-desk.card.id'), value: found.caseId },
  ];
  return { type: 'FactSet', facts, spacing: 'Medium' };
}

/** What the person has read and agreed to, until it is long. */
function summarise({ wishWords, said, understood, pistes, openQuestions }: Dossier, say: Say): readonly CardElement[] {
  const because = (text: string, why: string | null): string =>
    why === null ? text : say('teams-desk.card.because', { because: why, text });
  const parts: readonly (readonly [title: string, lines: readonly string[]])[] = [
    [say('teams-desk.card.question'), wishWords === null ? [] : [wishWords]],
    [say('teams-desk.card.said'), said.map(({ text }) => text)],
    [say('teams-desk.card.understood'), understood.map((each) => because(each.text, each.because))],
    [say('teams-desk.card.pistes'), pistes.map(({ text }) => text)],
    [say('teams-desk.card.open'), openQuestions.map(({ text }) => text)],
  ];
  const elements: CardElement[] = [];
  let signs = 0;
  for (const [title, lines] of parts) {
    const short = lines.map(shorten).filter((text) => {
      signs += text.length;
      return signs <= mostAllSigns;
    });
    if (short.length > 0) elements.push(subheading(title), bullets(short));
  }
  return elements;
}

function howTo({ found }: CaseFacts, say: Say): readonly CardElement[] {
  return found.counsellorId === null || found.counsellorId === hubId ? [] : [footnote(say('teams-desk.card.how-to'))];
}

/** One line; Teams is not to take signs of HTML for any. */
function shorten(text: string): string {
  const line = text
    .replace(/\s+/g, ' ')
    .replace(/<(?=[\w/])/g, '< ')
    .trim();
  return line.length <= mostSigns ? line : `${line.slice(0, mostSigns - 1)}…`;
}
