import { describe, expect, it } from '@jest/globals';
import type { Activity } from 'botbuilder';
import { playPath } from '../../../bench/paths/play-path.ts';

const asking = (text: string, ids: readonly string[], values: readonly string[] = []): Activity => {
  const choices = values.map((value) => ({ title: value, value }));
  const card = { body: [{ choices }], actions: [{ title: 'ok', data: { of: values.join(',') } }] };
  return {
    text,
    channelData: { offer: { ids } },
    ...(values.length > 0 && { attachments: [{ contentType: 'card', content: card }] }),
  } as unknown as Activity;
};

/** What the bot asks, in this order. */
const script = [
  asking('Combien de temps ?', ['3']),
  asking('Qu’avez-vous fait ?', ['nothing']),
  asking('Que savez-vous faire ?', ['none'], ['contexte dehors', 'contexte nuit']),
  asking('Que refusez-vous ?', ['regulated', 'none'], ['contexte nuit']),
  asking('Où ?', ['FR', 'BE']),
  asking('Est-ce juste ?', ['right']),
  { text: 'Voici', channelData: { pistes: ['jardinier'] } } as unknown as Activity,
];

describe('playPath', () => {
  it('ticks what fits on screens alone, and answers the rest shortly', async () => {
    const said: (readonly [string, object | undefined])[] = [];
    const visitor = {
      say: async (text: string, value?: object) => {
        said.push([text, value]);
        return script.slice(said.length - 1, said.length);
      },
    };
    const person = { metierIds: ['jardinier'], fits: ({ code }: { readonly code: string }) => code === 'dehors' };
    const effort = await playPath(visitor, { minutes: 3, person, chance: () => 0.5 });
    expect(said).toEqual([
      ['Me laisser guider', undefined],
      ['3 minutes', undefined],
      ['rien', undefined],
      ['', { action: 'pick', of: 'contexte dehors,contexte nuit', picked: 'contexte dehors' }],
      ['rien', undefined],
      ['En France', undefined],
      ['C’est juste', undefined],
    ]);
    expect(effort).toEqual(expect.objectContaining({ screens: 1, choices: 2, taps: 7, isFound: true }));
  });
});
