import { describe, expect, it } from '@jest/globals';
import { checkTeamsActivity } from '../../../../fixtures/check-teams-card.ts';

const submit = { type: 'Action.Submit', title: 'Oui' };
const execute = { type: 'Action.Execute', title: 'Oui', verb: 'choose', fallback: submit };
const words = { type: 'TextBlock', text: 'Bonjour' };

const say = (card: object, given: object = {}) => ({
  type: 'message',
  summary: 'Bonjour',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: { type: 'AdaptiveCard', version: '1.5', lang: 'fr', speak: 'Bonjour', body: [words], ...card },
    },
  ],
  ...given,
});

describe('checkTeamsActivity', () => {
  it.each<[string, object]>([
    [
      'a card',
      say({ actions: [execute, submit, { type: 'Action.OpenUrl', title: 'Lire', url: 'https://a.example/' }] }),
    ],
    ['plain words', { type: 'message', text: 'a < b', textFormat: 'plain' }],
    ['a typing sign', { type: 'typing' }],
  ])('has nothing against %s', (_what, activity) => {
    expect(checkTeamsActivity(activity)).toEqual([]);
  });

  it.each<[string, object, string]>([
    [
      'suggested actions',
      { type: 'message', text: 'a', textFormat: 'plain', suggestedActions: {} },
      'suggestedActions',
    ],
    ['markdown', { type: 'message', text: 'a' }, 'plain'],
    ['no words to notify with', say({}, { summary: undefined }), 'summary'],
    ['28 kB', say({ body: [{ ...words, text: 'é'.repeat(14_000) }] }), 'bytes'],
    ['other cards', { ...say({}), attachments: [{ contentType: 'application/vnd.microsoft.card.hero' }] }, 'hero'],
    ['a newer version', say({ version: '1.6' }), '1.6'],
    ['no language', say({ lang: undefined }), 'lang'],
    ['nothing to read aloud', say({ speak: undefined }), 'speak'],
    ['seven buttons', say({ actions: Array(7).fill(submit) }), '7 buttons'],
    [
      'seven buttons in all',
      say({ actions: [submit], body: [{ type: 'ActionSet', actions: Array(6).fill(submit) }] }),
      '7',
    ],
    [
      'seven buttons unfolded',
      say({ actions: [{ type: 'Action.ShowCard', title: 'Plus', card: { actions: Array(7).fill(submit) } }] }),
      '7',
    ],
    ['an unknown element', say({ body: [{ type: 'Container', items: [{ type: 'Media' }] }] }), 'Media'],
    ['an unknown action', say({ actions: [{ type: 'Action.Http', title: 'a' }] }), 'Action.Http'],
    ['no verb', say({ actions: [{ ...execute, verb: undefined }] }), 'verb'],
    ['nothing to fall back to', say({ actions: [{ ...execute, fallback: undefined }] }), 'fall back'],
    ['a telephone to open', say({ actions: [{ type: 'Action.OpenUrl', title: 'a', url: 'tel:3949' }] }), 'tel:3949'],
  ])('tells of %s', (_what, activity, told) => {
    expect(checkTeamsActivity(activity).join()).toContain(told);
  });
});
