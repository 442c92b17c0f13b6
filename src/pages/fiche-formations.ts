import type { Formation, Session } from '../../knowledge/formation.ts';
import { type Fiche, formatDate, renderList, renderSays, renderTerms } from './fiche.ts';
import { type Html, html } from './html.ts';
import type { Say } from './page.ts';

/** The formations that lead to a métier; what nobody told is named in one line, not left to be guessed. */
export function renderFormations(fiche: Fiche): Html | null {
  const { metier, library, say } = fiche;
  const formations = library.findFormationsTo(metier.metierId);
  if (formations.length === 0) return null;
  return html`<h3>${say('fiche-page.formation.heading')}</h3>
<p class="aside">${say('fiche-page.formation.note')}</p>
<ul class="formations">${formations.map((formation) => html`<li>${renderFormation(fiche, formation)}</li>`)}</ul>`;
}

function renderFormation(fiche: Fiche, formation: Formation): Html {
  const { say } = fiche;
  const lines = describe(say, formation);
  const unknown = lines.filter(([, value]) => value === null).map(([term]) => term.toLocaleLowerCase('fr'));
  const until =
    formation.validUntil === null
      ? null
      : html`<p>${say('fiche-page.formation.validUntil', { date: formatDate(say, formation.validUntil) })}</p>`;
  return html`<h4>${formation.label}</h4>
<p class="says"><span class="tag">${say(`fiche-page.fact.country.${formation.country}`)}</span><span class="tag">${say(`fiche-page.formation.kind.${formation.kind}`)}</span>${renderSays(fiche, formation)}</p>
${renderTerms(lines)}
${until}
${unknown.length === 0 ? null : html`<p class="aside">${say('fiche-page.formation.unknown', { names: unknown.join(', ') })}</p>`}
${renderLink(say, formation.link)}`;
}

function describe(say: Say, formation: Formation): readonly (readonly [string, string | Html | null])[] {
  return [
    [say('fiche-page.formation.certification'), formation.certification],
    [say('fiche-page.formation.level'), formation.level === null ? null : say(`fiche-page.level.${formation.level}`)],
    [say('fiche-page.formation.code'), formation.rncpNumber],
    [say('fiche-page.formation.duration'), formation.duration],
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
