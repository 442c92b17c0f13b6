import type { ContexteTravail } from '../../knowledge/competence.ts';
import type { Rubrique } from '../../knowledge/fact.ts';
import { formatTitle } from '../voice.ts';
import { type Fiche, renderFolded, renderList, renderMarks, renderSays } from './fiche.ts';
import { renderFacts } from './fiche-facts.ts';
import { renderFormations } from './fiche-formations.ts';
import { renderMobilites } from './fiche-metiers.ts';
import { type Html, html } from './html.ts';

/** One section of the page, linkable by its rubrique. */
export interface Section {
  readonly id: Rubrique;
  readonly heading: string;
  readonly content: Html;
}

/** Sections that answer one question of a reader. */
export interface Chapter {
  readonly id: string;
  readonly heading: string;
  readonly sections: readonly Section[];
}

/** Every rubrique stands in one chapter, in the order in which one reads about a métier. */
export const chapters = {
  travail: ['definition', 'activites', 'competences', 'qualites', 'logiciels', 'langues'],
  entrer: ['acces', 'diplome', 'formations', 'duree', 'recrutement'],
  conditions: ['conditions', 'horaires', 'teletravail', 'temps-de-travail', 'contrats', 'employeurs', 'salaire'],
  suite: ['evolution', 'mobilite', 'avenir', 'chiffres'],
  reperes: ['differences', 'autres-noms', 'codes'],
} as const satisfies Readonly<Record<string, readonly Rubrique[]>>;

/** The chapters that have something to say. */
export function createChapters(fiche: Fiche): readonly Chapter[] {
  return Object.entries(chapters)
    .map(([name, own]) => ({
      id: `chapitre-${name}`,
      heading: fiche.say(`fiche-page.chapter.${name}`),
      sections: own.flatMap((rubrique) => createSection(fiche, rubrique)),
    }))
    .filter(({ sections }) => sections.length > 0);
}

/** What people ask of every métier; where a fiche has none of it, it says so. */
const expected: readonly Rubrique[] = ['acces', 'formations', 'horaires', 'teletravail', 'contrats', 'salaire'];

/** Headings of what is often asked and nobody told, neither in a statement nor by a contexte. */
export function listUnknown({ metier, library, say }: Fiche, found: readonly Chapter[]): readonly string[] {
  const told = new Set<string>([
    ...found.flatMap(({ sections }) => sections.map(({ id }) => id)),
    ...metier.contextes.flatMap((code) => [code, library.getContexte(code).kind]),
  ]);
  return expected
    .filter((rubrique) => !told.has(rubrique))
    .map((rubrique) => say(`fiche-page.rubrique.${rubrique}`))
    .map((heading) => heading.charAt(0).toLocaleLowerCase('fr') + heading.slice(1));
}

function createSection(fiche: Fiche, rubrique: Rubrique): readonly Section[] {
  const known = renderPart(fiche, rubrique);
  const parts = [known, renderFacts(fiche, rubrique, known === null)].filter((part) => part !== null);
  if (parts.length === 0) return [];
  return [{ id: rubrique, heading: fiche.say(`fiche-page.rubrique.${rubrique}`), content: html`${parts}` }];
}

/** What the fiche knows besides facts, under the rubrique where one looks for it. */
function renderPart(fiche: Fiche, rubrique: Rubrique): Html | null {
  switch (rubrique) {
    case 'activites':
      return renderActivites(fiche);
    case 'competences':
      return renderKnown(fiche);
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

/** A short list of activités stands open; of a long one each unfolds its compétences. */
const mostOpen = 3;

function renderActivites(fiche: Fiche): Html | null {
  const { metier, library } = fiche;
  if (metier.activites.length === 0) return null;
  const activites = metier.activites.map(({ label, competences, sources }) => {
    const labels = competences.map((code) => library.getCompetence(code).label);
    if (metier.activites.length <= mostOpen) {
      return html`<li><h4>${label}${renderMarks(fiche, sources)}</h4>${renderList(labels)}</li>`;
    }
    const list = html`${renderList(labels)}<p class="says">${renderSays(fiche, { sources, validAt: null })}</p>`;
    return html`<li>${renderFolded(html`<h4>${label}</h4>`, list)}</li>`;
  });
  return html`<ul class="activites">${activites}</ul>`;
}

function renderKnown(fiche: Fiche): Html | null {
  const parts = [renderSavoirs(fiche), renderEsco(fiche)].filter((part) => part !== null);
  return parts.length === 0 ? null : html`${parts}`;
}

/** What ESCO holds for essential, folded: it says much of what the fiche tells already, in other words. */
function renderEsco(fiche: Fiche): Html | null {
  const { metier, say } = fiche;
  if (metier.escoLink === null || metier.escoLink.competences.length === 0) return null;
  const { label, competences, sources } = metier.escoLink;
  const list = html`${renderList(competences.map(({ label }) => label))}<p class="says">${renderSays(fiche, { sources, validAt: null })}</p>`;
  return renderFolded(say('fiche-page.part.esco', { count: competences.length, occupation: label }), list);
}

function renderSavoirs({ metier, library, say }: Fiche): Html | null {
  const list = renderList(
    metier.savoirs.map((code) => library.getCompetence(code).label),
    'pills',
  );
  return list === null ? null : html`<h4>${say('fiche-page.part.savoirs')}</h4>${list}`;
}

function renderQualites({ metier, library, say }: Fiche): Html | null {
  const qualites = renderList(
    metier.savoirEtreList.map((code) => library.getCompetence(code).label),
    'pills',
  );
  const interets = renderList(
    metier.centresInteret.map((code) => library.getCentreInteret(code).label),
    'pills',
  );
  if (qualites === null && interets === null) return null;
  return html`${qualites}${interets === null ? null : html`<h4>${say('fiche-page.part.interets')}</h4>${interets}`}`;
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
  return html`<h4>${say('fiche-page.part.contextes')}</h4><dl class="terms">${lines}</dl>`;
}

function renderAppellations({ metier, titles }: Fiche): Html | null {
  return renderList(
    metier.appellations.map((title) => formatTitle(title, { titles })),
    'columns',
  );
}
