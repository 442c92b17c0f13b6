import type { Rubrique } from '../../knowledge/fact.ts';
import { type DatedFact, orderFacts } from '../../knowledge/order-facts.ts';
import { type Fiche, renderCountry, renderFolded, renderMarks, renderSays } from './fiche.ts';
import { type Html, html } from './html.ts';

/** More of one rubrique than this is folded: a reader sees at once how much there is. */
const mostShown = 6;

/**
 * The statements of one rubrique, newest first: the first of them, the rest folded, then what was true long ago. The
 * definition stands at the head of the page already. `isAlone`: nothing else stands under this rubrique, so that the
 * old, where there is nothing newer, is not folded away.
 */
export function renderFacts(fiche: Fiche, rubrique: Rubrique, isAlone: boolean): Html | null {
  const { metier, library, today, say } = fiche;
  const own = metier.facts.filter((fact) => fact.rubrique === rubrique && fact.factId !== metier.definition.factId);
  if (own.length === 0) return null;
  const dated = orderFacts(own, library, today);
  const listed = dated.filter(({ fact }) => referentielLine.test(fact.text));
  const recent = dated.filter(({ fact, isOld }) => !isOld && !referentielLine.test(fact.text));
  const old = dated.filter(({ fact, isOld }) => isOld && !referentielLine.test(fact.text));
  const [shown, rest] = [recent.slice(0, mostShown), recent.slice(mostShown)];
  const more = say('fiche-page.fact.more', { count: rest.length });
  const longAgo = say('fiche-page.fact.long-ago', { count: old.length });
  return html`${renderGroups(fiche, shown)}
${rest.length === 0 ? null : renderFolded(more, renderGroups(fiche, rest))}
${listed.length === 0 ? null : renderReferentiel(fiche, listed)}
${old.length === 0 ? null : renderFolded(longAgo, renderGroups(fiche, old), isAlone && recent.length === 0)}`;
}

/** Statements of one country, date and source stand together: who says so is told once. */
function renderGroups(fiche: Fiche, dated: readonly DatedFact[]): Html {
  const groups = Map.groupBy(dated, ({ fact, date }) => [fact.country, date, ...fact.sources].join(' '));
  return html`${[...groups.values()].map((group) => renderGroup(fiche, group))}`;
}

function renderGroup(fiche: Fiche, group: readonly DatedFact[]): Html {
  const first = group[0];
  if (first === undefined) return html``;
  const { fact } = first;
  const lines = group.map((each) => html`<li>${each.fact.text}</li>`);
  return html`<div class="fact-group"><ul class="facts">${lines}</ul><p class="says">${renderCountry(fiche.say, fact.country)}${renderSays(fiche, fact)}</p></div>`;
}

/** « Compétence 01.04 du référentiel : … », as such lines are authored. */
const referentielLine = /^Compétence (\d\d)\.(\d\d) du référentiel\s: (.+)$/;

/** The lines of a published référentiel, with their codes, by its activités-clés. */
function renderReferentiel(fiche: Fiche, listed: readonly DatedFact[]): Html {
  const lines = listed.flatMap(({ fact }) => {
    const [, part = '', place = '', text = ''] = referentielLine.exec(fact.text) ?? [];
    return [{ part, code: `${part}.${place}`, text }];
  });
  const parts = [...Map.groupBy(lines, ({ part }) => part)].sort(([one], [other]) => one.localeCompare(other));
  const sources = [...new Set(listed.flatMap(({ fact }) => fact.sources))];
  const summary = fiche.say('fiche-page.fact.referentiel', { count: listed.length });
  const folded = parts.map(
    ([part, own]) => html`<h4>${nameActivite(fiche, part)}</h4>
<ul class="codes">${own.map(({ code, text }) => html`<li><b>${code}</b> ${text}</li>`)}</ul>`,
  );
  return renderFolded(
    summary,
    html`${folded}<p class="says">${renderCountry(fiche.say, listed[0]?.fact.country ?? null)}${renderMarks(fiche, sources)}</p>`,
  );
}

/** The activité-clé whose first compétence has a code of this part: « 02 » is that of « 02.01 ». */
function nameActivite({ metier, library }: Fiche, part: string): string {
  const found = metier.activites.find(({ competences: [first] }) =>
    first === undefined ? false : library.getCompetence(first).referentielCode?.startsWith(`${part}.`),
  );
  return found?.label ?? part;
}
