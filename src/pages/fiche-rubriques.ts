import type { ContexteTravail } from '../../knowledge/competence.ts';
import { type Rubrique, rubriques } from '../../knowledge/fact.ts';
import type { Mobilite } from '../../knowledge/metier.ts';
import { formatTitle } from '../voice.ts';
import { type Fiche, renderFacts, renderList, renderMarks } from './fiche.ts';
import { renderFormations } from './fiche-formations.ts';
import { type Html, html } from './html.ts';

/** One section of the page, linkable by its rubrique. */
export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly content: Html;
}

/** The rubriques that have something to say, in the order in which one reads about a métier. */
export function createSections(fiche: Fiche): readonly Section[] {
  return rubriques.flatMap((rubrique) => {
    const parts = [renderPart(fiche, rubrique), renderFacts(fiche, rubrique)].filter((part) => part !== null);
    if (parts.length === 0) return [];
    return [{ id: rubrique, heading: fiche.say(`fiche-page.rubrique.${rubrique}`), content: html`${parts}` }];
  });
}

/** What the fiche knows besides facts, under the rubrique where one looks for it. */
function renderPart(fiche: Fiche, rubrique: Rubrique): Html | null {
  switch (rubrique) {
    case 'activites':
      return renderActivites(fiche);
    case 'competences':
      return renderSavoirs(fiche);
    case 'qualites':
      return renderQualites(fiche);
    case 'formations':
      return renderFormations(fiche);
    case 'conditions':
      return renderContextes(fiche);
    case 'evolution':
      return renderMobilites(fiche, 'evolution');
    case 'mobilite':
      return renderMobilites(fiche, 'proche');
    case 'autres-noms':
      return renderAppellations(fiche);
    default:
      return null;
  }
}

function renderActivites(fiche: Fiche): Html | null {
  const { metier, library } = fiche;
  if (metier.activites.length === 0) return null;
  const activites = metier.activites.map(({ label, competences, sources }) => {
    const labels = competences.map((code) => library.getCompetence(code).label);
    return html`<li><h3>${label}${renderMarks(fiche, sources)}</h3>${renderList(labels)}</li>`;
  });
  return html`<ul class="activites">${activites}</ul>`;
}

function renderSavoirs({ metier, library, say }: Fiche): Html | null {
  const list = renderList(metier.savoirs.map((code) => library.getCompetence(code).label));
  return list === null ? null : html`<h3>${say('fiche-page.part.savoirs')}</h3>${list}`;
}

function renderQualites({ metier, library, say }: Fiche): Html | null {
  const qualites = renderList(
    metier.savoirEtreList.map((code) => library.getCompetence(code).label),
    'pills',
  );
  const interets = renderList(metier.centresInteret.map((code) => library.getCentreInteret(code).label));
  if (qualites === null && interets === null) return null;
  return html`${qualites}${interets === null ? null : html`<h3>${say('fiche-page.part.interets')}</h3>${interets}`}`;
}

function renderContextes({ metier, library, say }: Fiche): Html | null {
  if (metier.contextes.length === 0) return null;
  const byKind = Map.groupBy(
    metier.contextes.map((code) => library.getContexte(code)),
    ({ kind }) => kind,
  );
  const lines = [...byKind].map(([kind, contextes]: [ContexteTravail['kind'], readonly ContexteTravail[]]) => {
    const labels = contextes.map(({ label }) => label).join(', ');
    return html`<div><dt>${say(`fiche-page.part.contexte.${kind}`)}</dt><dd>${labels}</dd></div>`;
  });
  return html`<h3>${say('fiche-page.part.contextes')}</h3><dl class="terms">${lines}</dl>`;
}

function renderMobilites(fiche: Fiche, kind: Mobilite['kind']): Html | null {
  const { metier, library, say, titles } = fiche;
  const links = metier.mobilites
    .filter((mobilite) => mobilite.kind === kind)
    .map(({ to, sources }) => {
      const title = formatTitle(library.getMetier(to).label, { titles });
      return html`<a href="/fiches/${to}${titlesQuery(titles)}">${title}</a>${renderMarks(fiche, sources)}`;
    });
  if (links.length === 0) return null;
  return html`<h3>${say(`fiche-page.part.${kind}`)}</h3>${renderList(links, 'tiles')}`;
}

function renderAppellations({ metier, titles }: Fiche): Html | null {
  return renderList(
    metier.appellations.map((title) => formatTitle(title, { titles })),
    'columns',
  );
}

/** Keeps the gender of titles from one fiche to the next. */
export function titlesQuery(titles: Fiche['titles']): string {
  if (titles === 'both') return '';
  return titles === 'feminine' ? '?titres=feminin' : '?titres=masculin';
}
