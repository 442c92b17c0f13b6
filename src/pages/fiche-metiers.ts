import { listCompetences } from '../../guidance/rarity.ts';
import type { Metier, Mobilite } from '../../knowledge/metier.ts';
import { formatTitle } from '../voice.ts';
import { type Fiche, ficheLink, renderFolded, renderMarks } from './fiche.ts';
import { type Html, html } from './html.ts';

/** Enough in common to see why one leads to the other. */
const mostInCommon = 2;
const mostShown = 6;

/** Métiers one can go to, each with why it is near: what both take, else what one does there. */
export function renderMobilites(fiche: Fiche, kind: Mobilite['kind']): Html | null {
  const { metier, library, say, titles } = fiche;
  const links = metier.mobilites
    .filter((mobilite) => mobilite.kind === kind)
    .map(({ to, sources }) => {
      const other = library.getMetier(to);
      const title = formatTitle(other.label, { titles });
      return html`<li><p><a href="${ficheLink(to, fiche)}">${title}</a>${renderMarks(fiche, sources)}</p><p class="aside">${tellWhy(fiche, other)}</p></li>`;
    });
  if (links.length === 0) return null;
  const rest = links.slice(mostShown);
  const more = say('fiche-page.part.more', { count: rest.length });
  return html`<h4>${say(`fiche-page.part.${kind}`)}</h4><ul class="tiles">${links.slice(0, mostShown)}</ul>
${rest.length === 0 ? null : renderFolded(more, html`<ul class="tiles">${rest}</ul>`)}`;
}

function tellWhy({ metier, library, say }: Fiche, other: Metier): string {
  const own = new Set(listCompetences(metier));
  const shared = listCompetences(other)
    .filter((code) => own.has(code))
    .map((code) => library.getCompetence(code))
    .toSorted((one, two) => Number(two.kind === 'savoir-faire') - Number(one.kind === 'savoir-faire'))
    .slice(0, mostInCommon)
    .map(({ label }) => label.charAt(0).toLocaleLowerCase('fr') + label.slice(1));
  if (shared.length > 0) return say('fiche-page.part.common', { competences: shared });
  const [sentence = ''] = /^.+?[.!?](?=\s|$)/.exec(other.definition.text) ?? [other.definition.text];
  return sentence;
}
