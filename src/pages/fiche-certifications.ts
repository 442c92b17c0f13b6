import type { Formation } from '../../knowledge/formation.ts';
import { wordState, wordSuccessors } from '../word-registration.ts';
import { type Fiche, renderFolded, renderList, renderSays } from './fiche.ts';
import { type Html, html } from './html.ts';

/** A folded list shows at most this many: a group of métiers may have hundreds. */
const mostLines = 30;

/** Certifications of the same group of métiers, folded and labelled so: none is said to lead to this one. */
export function renderGroup(fiche: Fiche): Html | null {
  const { ofGroup, metier, say } = fiche;
  if (ofGroup.length === 0) return null;
  const law = metier.isRegulated === null ? 'maybeRegulated' : 'regulated';
  return renderFolded(
    say('fiche-page.formation.group', { count: ofGroup.length }),
    html`<p class="aside">${say('fiche-page.formation.groupNote')}</p>
${metier.isRegulated === false ? null : html`<p class="aside">${say(`fiche-page.formation.${law}`)}</p>`}
${renderLines(fiche, ofGroup)}`,
  );
}

/** Certifications that led here and have ended, each with what came after it. */
export function renderExpired(fiche: Fiche): Html | null {
  const { expired, say } = fiche;
  if (expired.length === 0) return null;
  return renderFolded(say('fiche-page.formation.expired', { count: expired.length }), renderLines(fiche, expired));
}

/** One line each, and once who says it: they come from one register. */
function renderLines(fiche: Fiche, formations: readonly Formation[]): Html {
  const [first] = formations;
  const left = formations.length - mostLines;
  return html`${renderList(formations.slice(0, mostLines).map((formation) => wordLine(fiche, formation)))}
${left > 0 ? html`<p class="aside">${fiche.say('fiche-page.formation.more', { count: left })}</p>` : null}
${first === undefined ? null : html`<p class="says">${renderSays(fiche, first)}</p>`}`;
}

/** « CAP Boulanger (CAP ou équivalent (niveau 3), RNCP37537, inscrite au répertoire national jusqu’au 31 août 2026) ». */
function wordLine({ say, library }: Fiche, formation: Formation): string {
  const { label, level, rncpNumber, registration } = formation;
  const successors = registration === null ? null : wordSuccessors(registration, library, say);
  const details = [
    level === null ? null : say(`fiche-page.level.${level}`),
    rncpNumber,
    wordState(formation, say),
    successors === null ? null : say('fiche-page.formation.replacedByLine', { names: successors }),
  ];
  const told = details.filter((detail) => detail !== null);
  return say('fiche-page.formation.line', { label, details: told.join(', ') });
}
