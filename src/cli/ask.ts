import { createProfile } from '../../guidance/profile.ts';
import { type Answer, type AskContext, askLibrary } from '../../knowledge/ask.ts';
import type { Library } from '../../knowledge/library.ts';
import { sayAnswer } from '../answer-question.ts';
import { wordAnswer } from '../exhibits/answer-card.ts';
import { createWording } from '../exhibits/wording.ts';
import { createVoice } from '../voice.ts';

/** Answers one question as the bot would, as JSON and as lines to read. */
export function ask(
  library: Library,
  question: string,
  context: Omit<AskContext, 'today'>,
): { readonly value: unknown; readonly lines: readonly string[] } {
  const today = new Date();
  const answer = askLibrary(question, library, { ...context, today });
  const told = { metierIds: [], rubrique: null, country: null, ...answer };
  const sources = (answer.kind === 'answer' ? answer.sources : []).map((sourceId) => {
    const { title, publisher, date } = library.getSource(sourceId);
    return { id: sourceId, title, publisher, date };
  });
  const text = word(answer, library, today);
  const { kind, metierIds, rubrique, country } = told;
  return {
    value: { kind, text, metierIds, rubrique, country, sources },
    lines: [`${kind}: ${[...metierIds, rubrique ?? 'no rubrique', country ?? 'both countries'].join(', ')}`, text],
  };
}

function word(answer: Answer, library: Library, today: Date): string {
  const profile = createProfile(library.centres[0]?.centreId ?? '');
  const wording = createWording(createVoice(), library, profile, () => today);
  const said = sayAnswer(answer, library, profile);
  const lead = said === undefined ? wording.say('common.not-understood.first') : wording.say(said.key, said.values);
  return answer.kind === 'answer' ? `${lead}\n${wordAnswer(answer, wording, library)}` : lead;
}
