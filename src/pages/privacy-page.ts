import type { Centre } from '../../knowledge/centre.ts';
import { accessDays } from '../desk/access-log.ts';
import { linkMinutes } from '../rights/signed-links.ts';
import { renderContact } from './contact.ts';
import { type Html, html } from './html.ts';
import { coloursOf, createNonce, createSay, type Page, type PageDeps, renderSitePage, type Say } from './page.ts';

/** What becomes of what people say, for them; each figure is the one that the server keeps to. */
export function createPrivacyPage(centre: Centre, deps: PageDeps): Page {
  const say = createSay(deps.voice);
  const { name } = centre;
  const main = html`<h1>${say('privacy.page.heading')}</h1>
<p class="lead">${say('privacy.page.lead', { centre: name })}</p>
${renderPart(
  'machine',
  ['robot', 'decides', 'ideas', 'human'].map((key) => say(`privacy.machine.${key}`)),
  say,
)}
${renderKept(say, deps)}
${renderPart('time', listTimes(say, deps), say)}
${renderPart('seen', listReaders(say, deps), say)}
${renderRights(say)}
${renderPart('minors', [say('privacy.minors.ages'), say('privacy.minors.not-asked')], say)}
<section class="contact"><h2>${say('privacy.contact.heading')}</h2>
<p>${say('privacy.contact.centre', { centre: name })}</p>
${renderContact(say, centre)}
${centre.dataProtection === null ? null : html`<p>${say('privacy.contact.data-protection', { value: centre.dataProtection })}</p>`}
<p>${say(`privacy.contact.${centre.country}`)}</p></section>`;
  return {
    status: 200,
    title: `${say('privacy.page.heading')} – ${name}`,
    description: say('privacy.page.lead', { centre: name }),
    colours: coloursOf(centre),
    nonce: createNonce(),
    bodyClass: 'site privacy-page',
    framedBy: null,
    scripts: null,
    body: renderSitePage(say, centre, main),
  };
}

type Part = 'machine' | 'time' | 'seen' | 'minors';

function renderPart(part: Part, lines: readonly string[], say: Say): Html {
  return html`<section><h2>${say(`privacy.${part}.heading`)}</h2>${renderList(lines)}</section>`;
}

function renderList(lines: readonly string[]): Html {
  return html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

function renderKept(say: Say, { followUpDays }: PageDeps): Html {
  const keys = ['messages', 'told', 'ratings', 'case', ...(followUpDays > 0 ? ['follow-up'] : []), 'figures', 'device'];
  return html`<section><h2>${say('privacy.kept.heading')}</h2>
<p>${say('privacy.kept.before')}</p>
${renderList(keys.map((key) => say(`privacy.kept.${key}`)))}
<p>${say('privacy.kept.name')}</p>
<p>${say('privacy.kept.sensitive')}</p></section>`;
}

function listTimes(say: Say, { retentionDays, followUpDays, figureMonths }: PageDeps): readonly string[] {
  return [
    retentionDays > 0 ? say('privacy.time.days', { count: retentionDays }) : say('privacy.time.always'),
    ...(retentionDays > 0 ? [say('privacy.time.case')] : []),
    ...(followUpDays > 0 ? [say('privacy.time.follow-up', { count: followUpDays })] : []),
    say('privacy.time.figures', { count: figureMonths }),
    say('privacy.time.links', linkMinutes),
    say('privacy.time.accesses', { days: accessDays }),
    say('privacy.time.backups'),
  ];
}

function listReaders(say: Say, { microsoftApp, handoffHub }: PageDeps): readonly string[] {
  const outside = [...(microsoftApp === null ? [] : ['teams']), ...(handoffHub === null ? [] : ['hub'])];
  const keys = ['you', 'counsellors', 'technicians', ...(outside.length === 0 ? ['nobody'] : outside)];
  return keys.map((key) => say(`privacy.seen.${key}`));
}

function renderRights(say: Say): Html {
  const keys = ['show', 'export', 'correct', 'erase'];
  return html`<section><h2>${say('privacy.rights.heading')}</h2>
<p>${say('privacy.rights.how')}</p>
${renderList(keys.map((key) => say(`privacy.rights.${key}`)))}
<p>${say('privacy.rights.stop')}</p></section>`;
}
