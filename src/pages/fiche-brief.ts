import type { ContexteTravail } from '../../knowledge/competence.ts';
import type { Rubrique } from '../../knowledge/fact.ts';
import { type DatedFact, orderFacts } from '../../knowledge/order-facts.ts';
import { wordLaw } from '../word-law.ts';
import { type Fiche, formatDate, renderCountry, renderMarks, renderTerms } from './fiche.ts';
import { domaineOf } from './fiche-index-page.ts';
import { type Html, html } from './html.ts';

const mostCompetences = 4;

/** What a job seeker asks first, in one box: where, with which diploma, at what hours, with which skills. */
export function renderBrief(fiche: Fiche): Html {
  const { metier, say, formations } = fiche;
  const count = formations.length;
  return html`<section class="brief" aria-labelledby="en-bref"><h2 id="en-bref">${say('fiche-page.brief.heading')}</h2>
${renderTerms([
  [say('fiche-page.brief.where'), renderTraits(fiche, 'lieu') ?? renderFirst(fiche, ['employeurs'])],
  [say('fiche-page.brief.diploma'), renderDiploma(fiche)],
  [say('fiche-page.brief.hours'), renderTraits(fiche, 'horaires') ?? renderFirst(fiche, ['horaires'])],
  [say('fiche-page.brief.skills'), joinWords(listKeyCompetences(fiche))],
  [say('fiche-page.brief.effort'), renderTraits(fiche, 'physique')],
  [
    say('fiche-page.brief.formations'),
    count === 0
      ? renderNone(fiche)
      : html`<a href="#formations">${say('fiche-page.brief.formationCount', { count })}</a>`,
  ],
  [say('fiche-page.head.domaine'), say(`fiche-page.domaine.${domaineOf(metier)}`)],
])}</section>`;
}

/** None that leads here; perhaps some of its group. */
function renderNone({ ofGroup, say }: Fiche): Html {
  return ofGroup.length === 0
    ? html`${say('fiche-page.brief.noFormation')}`
    : html`<a href="#formations">${say('fiche-page.brief.groupOnly')}</a>`;
}

/** What the law or custom asks, then how one gets in, a line for each country. */
function renderDiploma(fiche: Fiche): Html {
  const { metier, library, say } = fiche;
  const unknown = metier.isRegulated === null ? wordLaw(metier, library, say) : null;
  const level = metier.usualLevel === null ? null : say(`fiche-page.level.${metier.usualLevel}`);
  const words = metier.isRegulated === true ? say('fiche-page.head.regulatedYes') : level;
  const first = renderFirst(fiche, ['acces', 'diplome']);
  const law = unknown === null ? null : html`<p class="aside">${unknown}</p>`;
  if (words === null && first === null) return html`${say('fiche-page.head.levelUnknown')}${law}`;
  return html`${words === null ? null : html`<p>${capitalise(words)}</p>`}${first}${law}`;
}

/** The newest statement of the first of these rubriques that has one: for each country one. */
function renderFirst(fiche: Fiche, wanted: readonly Rubrique[]): Html | null {
  const { metier, library, today } = fiche;
  const rubrique = wanted.find((each) => metier.facts.some((fact) => fact.rubrique === each));
  const own = metier.facts.filter((fact) => fact.rubrique === rubrique);
  const newest = orderFacts(own, library, today);
  const firsts = [...Map.groupBy(newest, ({ fact }) => fact.country).values()].flatMap(([first]) => first ?? []);
  const shared = firsts.find(({ fact }) => fact.country === null);
  const lines = shared === undefined ? firsts : [shared];
  return lines.length === 0 ? null : html`${lines.map((dated) => renderLine(fiche, dated))}`;
}

/** What is old says so, even in short. */
function renderLine(fiche: Fiche, { fact, date, isOld }: DatedFact): Html {
  const { say } = fiche;
  const when = isOld && date !== null ? html` <span class="aside">(${formatDate(say, date)})</span>` : null;
  return html`<p>${renderCountry(say, fact.country)} ${fact.text}${when}${renderMarks(fiche, fact.sources)}</p>`;
}

function renderTraits({ metier, library }: Fiche, kind: ContexteTravail['kind']): string | null {
  const contextes = metier.contextes.map((code) => library.getContexte(code)).filter((each) => each.kind === kind);
  return joinWords(contextes.map(({ label }) => label));
}

function listKeyCompetences({ metier, library }: Fiche): readonly string[] {
  const codes = [...new Set(metier.activites.flatMap(({ competences }) => competences))];
  return codes.slice(0, mostCompetences).map((code) => library.getCompetence(code).label);
}

function joinWords(words: readonly string[]): string | null {
  const [first, ...others] = words;
  if (first === undefined) return null;
  return [capitalise(first), ...others.map((word) => word.charAt(0).toLocaleLowerCase('fr') + word.slice(1))].join(
    ', ',
  );
}

function capitalise(words: string): string {
  return words.charAt(0).toLocaleUpperCase('fr') + words.slice(1);
}
