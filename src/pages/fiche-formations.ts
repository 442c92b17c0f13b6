import type { Formation, Session } from '../../knowledge/formation.ts';
import { formatTitle } from '../voice.ts';
import { wordAccessWays, wordState } from '../word-registration.ts';
import {
  type Fiche,
  ficheLink,
  formatDate,
  renderCountry,
  renderFolded,
  renderList,
  renderSays,
  renderTerms,
} from './fiche.ts';
import { renderExpired, renderGroup } from './fiche-certifications.ts';
import { type Html, html } from './html.ts';
import type { Say } from './page.ts';

/** Of many formations these stand open. */
const mostOpen = 6;

/** The formations that lead to a métier, one card each; then, folded, others of its group and those of before. */
export function renderFormations(fiche: Fiche): Html | null {
  const { formations, ofGroup, expired, say } = fiche;
  if (formations.length + ofGroup.length + expired.length === 0) return null;
  const others = formations.slice(mostOpen);
  return html`<p class="aside">${say('fiche-page.formation.note')}</p>
${renderCards(fiche, formations.slice(0, mostOpen))}
${others.length === 0 ? null : renderFolded(say('fiche-page.formation.others', { count: others.length }), renderCards(fiche, others))}
${renderGroup(fiche)}
${renderExpired(fiche)}`;
}

function renderCards(fiche: Fiche, formations: readonly Formation[]): Html {
  if (formations.length === 0) return html``;
  return html`<ul class="formations">${formations.map((formation) => html`<li>${renderFormation(fiche, formation)}</li>`)}</ul>`;
}

function renderFormation(fiche: Fiche, formation: Formation): Html {
  const { say } = fiche;
  // A register tells of diplomas, which have no duration of their own.
  const untold = formation.registration === null ? say('fiche-page.formation.notTold') : null;
  const until =
    formation.validUntil === null
      ? null
      : html`<p>${say('fiche-page.formation.validUntil', { date: formatDate(say, formation.validUntil) })}</p>`;
  return html`<h4>${formation.label}</h4>
<p class="chips">${renderOwn(say, formation)}${renderCountry(say, formation.country)}<span class="tag">${say(`fiche-page.formation.kind.${formation.kind}`)}</span></p>
${renderTerms([
  [say('fiche-page.formation.duration'), formation.duration ?? untold],
  [
    say('fiche-page.formation.level'),
    formation.level === null ? say('fiche-page.formation.notTold') : say(`fiche-page.level.${formation.level}`),
  ],
  [say('fiche-page.formation.state'), wordState(formation, say)],
  [say('fiche-page.formation.leadsTo'), renderLeadsTo(fiche, formation)],
])}
${renderFolded(say('fiche-page.formation.details'), renderDetails(say, formation))}
${until}
${renderLink(say, formation.link)}
<p class="says">${renderSays(fiche, formation)}</p>`;
}

/** Of what a page shows, only its own centre's offer carries a centre. */
function renderOwn(say: Say, { centreId }: Formation): Html | null {
  return centreId === null ? null : html`<span class="tag">${say('fiche-page.formation.own')}</span>`;
}

/** The other métiers that the formation opens; the fiche's own goes without saying. */
function renderLeadsTo(fiche: Fiche, { leadsTo }: Formation): Html | null {
  const { metier, library, titles } = fiche;
  const links = leadsTo
    .filter((metierId) => metierId !== metier.metierId)
    .map((metierId, place) => {
      const title = formatTitle(library.getMetier(metierId).label, { titles });
      return html`${place === 0 ? null : ', '}<a href="${ficheLink(metierId, fiche)}">${title}</a>`;
    });
  return links.length === 0 ? null : html`${links}`;
}

function renderDetails(say: Say, formation: Formation): Html {
  const lines = describe(say, formation);
  const unknown = lines.filter(([, value]) => value === null).map(([term]) => term.toLocaleLowerCase('fr'));
  return html`${renderTerms(lines)}
${unknown.length === 0 ? null : html`<p class="aside">${say('fiche-page.formation.unknown', { names: unknown.join(', ') })}</p>`}`;
}

function describe(say: Say, formation: Formation): readonly (readonly [string, string | Html | null])[] {
  return [
    [say('fiche-page.formation.certification'), formation.certification],
    [say('fiche-page.formation.code'), formation.rncpNumber],
    ...describeRegistration(say, formation),
    [say('fiche-page.formation.prerequisites'), formation.prerequisites],
    [say('fiche-page.formation.provider'), formation.provider],
    [say('fiche-page.formation.places'), formation.places.length === 0 ? null : formation.places.join(', ')],
    [
      say('fiche-page.formation.modality'),
      formation.modality === null ? null : say(`fiche-page.formation.${formation.modality}`),
    ],
    [
      say('fiche-page.formation.sessions'),
      renderList(formation.sessions.map((session) => formatSession(say, session))),
    ],
    [say('fiche-page.formation.price'), formation.price],
    [say('fiche-page.formation.financing'), formation.financing],
  ];
}

function describeRegistration(say: Say, { registration }: Formation): readonly (readonly [string, string | null])[] {
  if (registration === null) return [];
  return [
    [say('fiche-page.formation.access'), wordAccessWays(registration, say)],
    [say('fiche-page.formation.certifiers'), registration.certifiers.join(', ') || null],
  ];
}

function formatSession(say: Say, { start, end, isFull }: Session): string {
  const dates =
    end === null
      ? say('fiche-page.formation.session', { start: formatDate(say, start) })
      : say('fiche-page.formation.sessionUntil', { start: formatDate(say, start), end: formatDate(say, end) });
  return isFull ? say('fiche-page.formation.sessionFull', { dates }) : dates;
}

function renderLink(say: Say, link: string | null): Html | null {
  // Addresses come from sources and catalogues: only those a browser opens as pages become links.
  if (link === null || !/^https?:\/\//.test(link)) return null;
  return html`<p><a href="${link}" rel="noopener noreferrer">${say('fiche-page.formation.link')}</a></p>`;
}
