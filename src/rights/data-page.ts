import type { Conversation } from '../conversation.ts';
import { listKept } from '../exhibits/recap-card.ts';
import { createWording } from '../exhibits/wording.ts';
import { type Html, html } from '../pages/html.ts';
import {
  coloursOf,
  createNonce,
  createSay,
  getDefaultCentre,
  type Page,
  type PageDeps,
  renderSitePage,
  type Say,
} from '../pages/page.ts';
import { formatMoment } from './format-moment.ts';
import type { PersonalRecords } from './personal-records.ts';
import { linkMinutes } from './signed-links.ts';
import { readSpokenLines, type SpokenLine } from './spoken-lines.ts';

/** All that is kept of one conversation, for the person to read or print. */
export function createDataPage(records: PersonalRecords, token: string, deps: PageDeps): Page {
  const say = createSay(deps.voice);
  const centre = deps.library.findCentre(records.centreId) ?? getDefaultCentre(deps.library);
  const lines = readSpokenLines(records.log);
  const main = html`<h1>${say('personal-data.page.heading')}</h1>
<p class="lead">${say('personal-data.page.lead', { minutes: linkMinutes.export })}</p>
<p><a class="button" href="/mes-donnees?jeton=${token}&format=json">${say('personal-data.page.file')}</a></p>
<h2>${say('personal-data.page.when')}</h2>
<p>${say('personal-data.page.dates', { began: formatMoment(records.beganAt), last: formatMoment(records.lastHeardAt) })}</p>
<h2>${say('personal-data.page.understood')}</h2>
${listUnderstood(records.conversation, deps, say)}
<h2>${say('personal-data.page.conversation')}</h2>
${lines.length === 0 ? html`<p>${say('personal-data.page.nothing')}</p>` : html`<ol>${lines.map((line) => showLine(line, say))}</ol>`}
<h2>${say('personal-data.page.others')}</h2>
<ul>${listOthers(records, say).map((line) => html`<li>${line}</li>`)}</ul>
<p>${say('personal-data.page.machine')}</p>`;
  return {
    status: 200,
    title: `${say('personal-data.page.heading')} – ${centre.name}`,
    colours: coloursOf(centre),
    nonce: createNonce(),
    bodyClass: 'site personal-data',
    framedBy: null,
    scripts: null,
    body: renderSitePage(say, centre, main),
  };
}

/** The same as « mes données » shows in the conversation. */
function listUnderstood(conversation: Conversation | null, { voice, library, today }: PageDeps, say: Say): Html {
  if (conversation === null) return html`<p>${say('personal-data.page.nothing')}</p>`;
  const { profile, keptWords, ratings } = conversation;
  const wording = createWording(voice, library, { ...profile, register: 'vous' }, today);
  const sections = listKept({ wording, library, profile, keptWords, ratings }).filter(([, lines]) => lines.length > 0);
  if (sections.length === 0) return html`<p>${say('personal-data.page.nothing')}</p>`;
  return html`${sections.map(
    ([name, lines]) => html`<h3>${say(`recap.card.${name}`)}</h3>
<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`,
  )}`;
}

function showLine({ at, by, texts }: SpokenLine, say: Say): Html {
  const who = say(`personal-data.page.by-${by}`);
  return html`<li><p><strong>${who}</strong> <small>${formatMoment(at)}</small></p>${texts.map((text) => html`<p>${text}</p>`)}</li>`;
}

function listOthers({ conversation, codesUntil, counts }: PersonalRecords, say: Say): readonly string[] {
  const receipt = conversation?.receipt ?? null;
  return [
    ...codesUntil.map((until) => say('personal-data.page.code', { date: formatMoment(until) })),
    ...(receipt === null
      ? []
      : [say('personal-data.page.receipt', { number: receipt.number, date: formatMoment(receipt.at) })]),
    ...counts.map(({ table, count }) => say(`personal-data.count.${table}`, { count })),
  ];
}
