import { type Message, message, option } from '../dialogs/dialog.ts';
import type { Known } from '../knowledge/ask.ts';
import type { Fact } from '../knowledge/fact.ts';
import type { Library } from '../knowledge/library.ts';
import { hearSimpler, hearWordAsked } from './hearing/about-words.ts';
import type { LastTold, ToldSteps } from './last-told.ts';
import type { OpenStage } from './obey.ts';
import { simplify } from './simplify.ts';
import { findTerm } from './terms.ts';
import type { TurnFloor } from './turn-floor.ts';

/**
 * Hears whoever wants the last answer in plainer words, or the meaning of a word of the trade: « plus simple », « c’est
 * quoi le CACES ? ». Gives whether it was something of the kind.
 */
export async function respondAboutWords(
  words: string,
  told: LastTold | undefined,
  floor: TurnFloor,
  openStage: OpenStage,
  library: Library,
): Promise<boolean> {
  const asked = hearWordAsked(words);
  const term = asked === undefined ? undefined : findTerm(asked);
  if (term !== undefined) {
    floor.say([message(`terms.means.${term}`)]);
    await openStage().askAgain();
    return true;
  }
  const wish = hearSimpler(words);
  if (wish === undefined) return false;
  if (told === undefined && openStage().pending === 'welcome') {
    floor.say([message('welcome.start.rephrase')]);
    await openStage().askAgain();
    return true;
  }
  if (wish === 'perhaps' && told === undefined) return false;
  const said = told === undefined ? [] : tellPlainly(told, library);
  if (said.length === 0) {
    floor.change({ lastTold: { kind: 'plain' } });
    floor.say([message('simpler.nothing', {}, { options: [option('human', 'common.choice.human')] })]);
    return true;
  }
  floor.say([...said, message('simpler.human')]);
  // What was said just now counts as told: plainer still there is nothing.
  floor.change({ lastTold: { kind: 'plain' } });
  await openStage().askAgain();
  return true;
}

/** Nothing where no words would be saved. */
function tellPlainly(told: LastTold, library: Library): readonly Message[] {
  if (told.kind === 'plain') return [];
  if (told.kind === 'metiers') return tellMetiers(told.metierIds, library);
  if (told.kind === 'steps') return tellSteps(told, library);
  const { metierId, rubrique, country, verdict, factId, count, lists } = told;
  const metier = library.findMetier(metierId);
  const fact = factId === null ? undefined : findFact(factId, library);
  if (metier === undefined || (fact === undefined && lists.length === 0)) return [];
  if (fact !== undefined && count === 1 && simplify(fact.text) === fact.text) return [];
  const facts = fact === undefined ? [] : [{ ...fact, text: simplify(fact.text) }];
  const answer: Known = {
    ...{ kind: 'answer', metierIds: [metierId], rubrique, toldOf: null, country, verdict, facts, lists },
    ...{ formations: [], more: [], isElsewhere: false, isUnsure: false },
    sources: fact?.sources ?? metier.definition.sources,
  };
  const icon = [{ key: `simpler.icon.${rubrique}` }];
  const show = { kind: 'answer', metierId, answer, related: [] } as const;
  return [message('simpler.answer', { icon, metier: metier.label }, { show })];
}

function tellMetiers(metierIds: readonly string[], library: Library): readonly Message[] {
  const metiers = metierIds.flatMap((metierId) => library.findMetier(metierId) ?? []);
  if (metiers.length === 0) return [];
  return [
    message('simpler.metiers'),
    ...metiers.map(({ label, definition }, index) =>
      message('simpler.metier', { rank: index + 1, metier: label, text: simplify(definition.text) }),
    ),
  ];
}

/** One thing of each: what the person can do already, what to learn first, where, and whether law asks for more. */
function tellSteps(
  { metierId, held, missing, formationId, isRegulated }: ToldSteps,
  library: Library,
): readonly Message[] {
  const metier = library.findMetier(metierId);
  if (metier === undefined) return [];
  const label = (code: string): string => library.getCompetence(code).label;
  const formation = formationId === null ? undefined : library.findFormation(formationId);
  return [
    message('simpler.steps.lead', { metier: metier.label }),
    ...(held === null ? [] : [message('simpler.steps.held', { competence: label(held) })]),
    ...(missing === null ? [] : [message('simpler.steps.missing', { competence: label(missing) })]),
    ...(formation === undefined ? [] : [message('simpler.steps.formation', { formation: formation.label })]),
    ...(isRegulated === false ? [] : [message(`simpler.steps.${isRegulated === null ? 'perhaps' : 'regulated'}`)]),
  ];
}

function findFact(factId: string, library: Library): Fact | undefined {
  const metier = library.findMetier(factId.slice(0, factId.indexOf('/')));
  return metier === undefined ? undefined : [metier.definition, ...metier.facts].find((fact) => fact.factId === factId);
}
