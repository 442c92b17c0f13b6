import { beforeAll, describe, expect, it } from '@jest/globals';
import { apart, message, option } from '../../dialogs/dialog.ts';
import type { Library } from '../../knowledge/library.ts';
import { createConversation } from '../../src/conversation.ts';
import { createRender, type Render } from '../../src/render.ts';
import { createVoice } from '../../src/voice.ts';
import { piste } from '../fixtures/pistes.ts';
import { loadSmallLibrary } from '../fixtures/real-bot.ts';

let library: Library;
let render: Render;

beforeAll(async () => {
  library = await loadSmallLibrary();
  const site = {
    publicUrl: 'https://bot.example',
    retentionDays: 30,
    exportUrlOf: () => 'https://bot.example/mes-donnees',
    bilanUrlOf: () => 'https://bot.example/bilan?jeton=x.y',
    pictureUrlOf: () => 'https://bot.example/bilan/image?jeton=x.y',
  };
  render = createRender(createVoice(), library, site, () => new Date('2026-11-22'));
});

const person = createConversation('demo', null);

describe('createRender', () => {
  it('offers only the answers to the last question', () => {
    const first = message('guided-path.recap.ask', {}, { options: [option('a', 'guided-path.recap.right')] });
    const last = message('guided-path.recap.ask', {}, { options: [option('b', 'guided-path.recap.change')] });
    const { activities, offered } = render([first, last], person, 'test/talk');
    expect(activities.map(({ suggestedActions }) => suggestedActions?.actions.length)).toEqual([undefined, 1]);
    expect(offered).toEqual({ choices: [{ id: 'b', label: 'Changer une réponse' }], pick: 'one', number: 1 });
  });

  it('draws boxes to tick where several answers fit, and offers nothing after an open question', () => {
    const many = message(
      'guided-path.recap.ask',
      {},
      {
        pick: 'many',
        options: [{ id: 'x', label: 'travail de nuit' }, apart(option('none', 'guided-path.conditions.none'))],
      },
    );
    const { activities, offered } = render([many], person, 'test/talk');
    const [activity] = activities;
    expect(activity?.suggestedActions).toBeUndefined();
    expect(activity?.attachments?.[0]?.content.body[0].choices).toEqual([{ title: 'Travail de nuit', value: 'x' }]);
    expect(offered.pick).toBe('many');
    expect(render([message('welcome.start.rephrase')], person, 'test/talk').offered.choices).toEqual([]);
  });

  it('names the pistes for programs, best first', () => {
    const shown = { kind: 'pistes', rank: 1, pistes: [piste('boulanger'), piste('vendeur')] } as const;
    const { activities } = render([message('pistes.list.more', {}, { show: shown })], person, 'test/talk');
    expect(activities[0]?.channelData).toEqual({ pistes: ['boulanger', 'vendeur'] });
  });

  it('puts titles into the gender that the person chose', () => {
    const asked = message(
      'pistes.next.ask',
      {},
      { options: [{ id: 'b', label: library.getMetier('boulanger').label }] },
    );
    expect(
      render([asked], { ...person, profile: { ...person.profile, titles: 'feminine' } }, 'test/talk').offered.choices[0]
        ?.label,
    ).toBe('Boulangère');
  });

  it('says nothing when there is nothing to say', () => {
    expect(render([], person, 'test/talk')).toEqual({
      activities: [],
      offered: { choices: [], pick: 'one', number: 1 },
    });
  });
});
