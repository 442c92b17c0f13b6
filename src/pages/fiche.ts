import type { Manner } from '../../guidance/profile.ts';
import type { Centre } from '../../knowledge/centre.ts';
import { rubriques } from '../../knowledge/fact.ts';
import type { Formation } from '../../knowledge/formation.ts';
import type { Library } from '../../knowledge/library.ts';
import type { Metier } from '../../knowledge/metier.ts';
import { dateOf } from '../../knowledge/order-facts.ts';
import type { Country, PartialDate, SourceId } from '../../knowledge/source.ts';
import { formatPartialDate, isAbout } from './format-date.ts';
import { type Html, html } from './html.ts';
import type { Say } from './page.ts';

/** How a reader wants a fiche: the gender of titles, and one country or both. */
export interface Reading {
  readonly titles: Manner['titles'];
  readonly country: Country | null;
  /** Whose page it is; null: the default centre's. */
  readonly centreId: string | null;
}

/** As the pages of a centre lead to a fiche. */
export function readingOf({ centreId }: Centre, { centres }: Pick<Library, 'centres'>): Reading {
  return { titles: 'both', country: null, centreId: centreId === centres[0]?.centreId ? null : centreId };
}

/** What the parts of one fiche share. */
export interface Fiche extends Reading {
  /** Its facts are those of the country that the reader chose. */
  readonly metier: Metier;
  /** Those that lead to it. */
  readonly formations: readonly Formation[];
  /** Those of its group of métiers, which may lead elsewhere. */
  readonly ofGroup: readonly Formation[];
  /** Those that led to it once. */
  readonly expired: readonly Formation[];
  readonly library: Library;
  readonly say: Say;
  readonly today: Date;
  /** Number of each source in the list at the end, in order of first use. */
  readonly sourceNumbers: ReadonlyMap<SourceId, number>;
}

export function createFiche(
  whole: Metier,
  parts: Omit<Fiche, 'metier' | 'formations' | 'ofGroup' | 'expired' | 'sourceNumbers'>,
): Fiche {
  const { country, centreId, library } = parts;
  const holds = (each: { readonly country: Country | null }): boolean =>
    country === null || each.country === null || each.country === country;
  const metier = { ...whole, facts: whole.facts.filter(holds) };
  const asked = [metier.metierId, centreId ?? library.centres[0]?.centreId] as const;
  const formations = library.findFormationsTo(...asked).filter(holds);
  const ofGroup = library.findFormationsOfGroup(...asked).filter(holds);
  const expired = library.findExpiredFormationsTo(...asked).filter(holds);
  const used = [
    metier.definition,
    ...rubriques.flatMap((rubrique) => metier.facts.filter((fact) => fact.rubrique === rubrique)),
    ...metier.activites,
    ...metier.mobilites,
    ...(metier.escoLink === null ? [] : [metier.escoLink]),
    ...formations,
    ...ofGroup,
    ...expired,
  ].flatMap(({ sources }) => sources);
  return {
    ...parts,
    metier,
    formations,
    ofGroup,
    expired,
    sourceNumbers: new Map([...new Set(used)].map((sourceId, index) => [sourceId, index + 1])),
  };
}

/** The address of a fiche, read in the same way. */
export function ficheLink(metierId: string, { titles, country, centreId }: Reading): string {
  const query = [
    ...(titles === 'both' ? [] : [titles === 'feminine' ? 'titres=feminin' : 'titres=masculin']),
    ...(country === null ? [] : [`pays=${country}`]),
    ...(centreId === null ? [] : [`centre=${encodeURIComponent(centreId)}`]),
  ].join('&');
  return `/fiches/${metierId}${query === '' ? '' : `?${query}`}`;
}

/** Who says it and when, each linked to the list of sources. */
export function renderSays({ library, say, sourceNumbers }: Fiche, fact: Parameters<typeof dateOf>[0]): Html {
  const says = fact.sources.map((sourceId) => {
    const { publisher, title } = library.getSource(sourceId);
    const date = fact.validAt ?? dateOf({ validAt: null, sources: [sourceId] }, library);
    const name = shortenPublisher(publisher);
    const words =
      date === null
        ? say('fiche-page.fact.undated', { publisher: name })
        : say('fiche-page.fact.dated', { publisher: name, date: formatDate(say, date) });
    const number = sourceNumbers.get(sourceId) ?? 0;
    return html`<span class="say">${words} <a href="#source-${number}" aria-label="${say('fiche-page.fact.source', { number, title })}">[${number}]</a></span>`;
  });
  return html`${says}`;
}

/** « CREDOC, fiches métiers de… » is « CREDOC » beside a statement; the list of sources has the rest. */
function shortenPublisher(publisher: string): string {
  return (publisher.split(/[,(]/)[0] ?? publisher).trim();
}

/** Only the numbers, where many lines rest on the same sources. */
export function renderMarks({ library, say, sourceNumbers }: Fiche, sources: readonly SourceId[]): Html {
  const marks = sources.map((sourceId) => {
    const number = sourceNumbers.get(sourceId) ?? 0;
    const label = say('fiche-page.fact.source', { number, title: library.getSource(sourceId).title });
    return html` <a class="mark" href="#source-${number}" aria-label="${label}">[${number}]</a>`;
  });
  return html`${marks}`;
}

export function renderCountry(say: Say, country: Country | null): Html | null {
  return country === null ? null : html`<span class="tag country">${say(`fiche-page.fact.country.${country}`)}</span>`;
}

export function formatDate(say: Say, date: PartialDate): string {
  const words = formatPartialDate(date);
  return isAbout(date) ? say('fiche-page.date.about', { date: words }) : words;
}

export function renderList(lines: readonly (string | Html)[], className = 'plain'): Html | null {
  if (lines.length === 0) return null;
  return html`<ul class="${className}">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

/** Terms and what they hold; lines without anything are left out. */
export function renderTerms(lines: readonly (readonly [term: string, held: string | Html | null])[]): Html {
  const held = lines.filter(([, value]) => value !== null);
  return html`<dl class="terms">${held.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** More of it, folded: a browser without scripts opens it, and so does paper. */
export function renderFolded(summary: string | Html, content: Html, isOpen = false): Html {
  return isOpen
    ? html`<details open><summary>${summary}</summary>${content}</details>`
    : html`<details><summary>${summary}</summary>${content}</details>`;
}
