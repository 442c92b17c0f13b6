import { describe, expect, it } from '@jest/globals';
import { groupQuestions } from '../../../src/centre-answers/group-questions.ts';
import type { Because, KeptQuestion } from '../../../src/centre-answers/kept-questions.ts';

const keep = (words: string, person: number, because: Because = 'not-known'): KeptQuestion => ({
  words,
  because,
  conversationId: `directline/${person}`,
});

describe('groupQuestions', () => {
  it('puts together what is asked alike, the most asked first', () => {
    const groups = groupQuestions([
      keep('peut-on garer un vélo ?', 1),
      keep('où garer son vélo ?', 2),
      keep('je peux garer mon velo', 3, 'not-understood'),
      keep('y a-t-il une crèche ?', 1),
      keep('une creche', 2),
      keep('avez-vous une crèche ?', 3),
      keep('la crèche ?', 4, 'rated-down'),
    ]);
    expect(groups.map(({ conversations }) => conversations)).toEqual([4, 3]);
    expect(groups[0]?.because).toEqual({ 'not-known': 3, 'rated-down': 1 });
    expect(groups[1]?.wordings).toContain('où garer son vélo ?');
  });

  it('shows no question of fewer than three people, however often they ask', () => {
    expect(groupQuestions([1, 1, 1, 2].map((person) => keep('y a-t-il une crèche ?', person)))).toEqual([]);
  });

  it('hides what one alone said beside the rest, and what tells who speaks', () => {
    const groups = groupQuestions([
      keep('je m’appelle Zineb, y a-t-il une crèche ?', 1),
      keep('y a-t-il une crèche pour mes triplés ?', 2),
      keep('y a-t-il une crèche ? écrivez à zineb@exemple.be ou au 0470 12 34 56', 3),
    ]);
    const shown = groups.flatMap(({ wordings }) => wordings).join('\n');
    expect(shown).toContain('crèche');
    expect(shown).not.toMatch(/zineb|triplés|exemple|0470/i);
  });
});
