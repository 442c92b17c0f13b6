import type { Manner } from '../../guidance/profile.ts';
import { type Rubrique, rubriques } from '../../knowledge/fact.ts';
import type { Library } from '../../knowledge/library.ts';
import type { Metier } from '../../knowledge/metier.ts';
import { type DatedFact, dateOf, orderFacts } from '../../knowledge/order-facts.ts';
import type { PartialDate, SourceId } from '../../knowledge/source.ts';
import { formatPartialDate, isAbout } from './format-date.ts';
import { type Html, html } from './html.ts';
import type { Say } from './page.ts';

/** What the parts of one fiche share. */
export interface Fiche {
  readonly metier: Metier;
  readonly library: Library;
  readonly say: Say;
  readonly titles: Manner['titles'];
  readonly today: Date;
  /** Number of each source in the list at the end, in order of first use. */
  readonly sourceNumbers: ReadonlyMap<SourceId, number>;
}

export function createFiche(metier: Metier, parts: Omit<Fiche, 'metier' | 'sourceNumbers'>): Fiche {
  const used = [
    metier.definition,
    ...rubriques.flatMap((rubrique) => metier.facts.filter((fact) => fact.rubrique === rubrique)),
    ...metier.activites,
    ...metier.mobilites,
    ...parts.library.findFormationsTo(metier.metierId),
  ].flatMap(({ sources }) => sources);
  return {
    ...parts,
    metier,
    sourceNumbers: new Map([...new Set(used)].map((sourceId, index) => [sourceId, index + 1])),
  };
}

/** The statements of one rubrique, newest first; the definition stands at the head of the page already. */
export function renderFacts(fiche: Fiche, rubrique: Rubrique): Html | null {
  const { metier, library, today } = fiche;
  const own = metier.facts.filter((fact) => fact.rubrique === rubrique && fact.factId !== metier.definition.factId);
  if (own.length === 0) return null;
  return html`<ul class="facts">${orderFacts(own, library, today).map((dated) => renderFact(fiche, dated))}</ul>`;
}

function renderFact(fiche: Fiche, { fact, date, isOld }: DatedFact): Html {
  const { say } = fiche;
  const country =
    fact.country === null ? null : html`<span class="tag">${say(`fiche-page.fact.country.${fact.country}`)}</span>`;
  const old =
    isOld && date !== null
      ? html`<span class="tag old">${say('fiche-page.fact.older', { date: formatDate(say, date) })}</span>`
      : null;
  return html`<li class="${isOld ? 'fact is-old' : 'fact'}"><p>${fact.text}</p><p class="says">${country}${old}${renderSays(fiche, fact)}</p></li>`;
}

/** Who says it and when, each linked to the list of sources. */
export function renderSays({ library, say, sourceNumbers }: Fiche, fact: Parameters<typeof dateOf>[0]): Html {
  const says = fact.sources.map((sourceId) => {
    const { publisher, title } = library.getSource(sourceId);
    const date = fact.validAt ?? dateOf({ validAt: null, sources: [sourceId] }, library);
    const words =
      date === null
        ? say('fiche-page.fact.undated', { publisher })
        : say('fiche-page.fact.dated', { publisher, date: formatDate(say, date) });
    const number = sourceNumbers.get(sourceId) ?? 0;
    return html`<span class="say">${words} <a href="#source-${number}" aria-label="${say('fiche-page.fact.source', { number, title })}">[${number}]</a></span>`;
  });
  return html`${says}`;
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
