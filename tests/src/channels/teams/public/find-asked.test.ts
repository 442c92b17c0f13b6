import { describe, expect, it } from '@jest/globals';
import { findAsked } from '../../../../../src/channels/teams/public/find-asked.ts';
import { parseActivity } from '../../../../../src/channels/teams/wire.ts';

const appId = '11111111-2222-3333-4444-555555555555';
const bot = { id: `28:${appId}`, name: 'Aiguilleur' };
const mentionOf = (mentioned: object) => ({ type: 'mention', mentioned, text: '<at>x</at>' });
const ask = (given: object) =>
  findAsked(
    parseActivity({
      type: 'message',
      id: '1',
      channelId: 'msteams',
      serviceUrl: 'https://smba.example/',
      conversation: { id: '19:a@thread.tacv2;messageid=1', conversationType: 'channel', isGroup: true },
      from: { id: '29:u1' },
      recipient: bot,
      text: '<at>Aiguilleur</at> aide',
      entities: [mentionOf(bot)],
      ...given,
    }),
    appId,
  );

describe('findAsked', () => {
  it('is what was said beside the bot’s name, whoever else is named', () => {
    const marie = mentionOf({ id: '29:marie', name: 'Marie' });
    const text = '<at>Marie</at> demande à <at>Aiguilleur</at> les horaires';
    expect(ask({ entities: [{ type: 'clientInfo' }, marie, mentionOf(bot)], text })?.words).toBe(
      'demande à les horaires',
    );
  });

  it('is what a changed message says', () => {
    const channelData = { eventType: 'editMessage' };
    expect(ask({ type: 'messageUpdate', channelData })).toEqual({ words: 'aide', metierId: null });
  });

  it('is what a button of an answer asks', () => {
    const value = { action: 'ask-in-thread', question: 'Quels sont les horaires ?', metierId: 'superviseur' };
    expect(ask({ text: undefined, entities: [], value })).toEqual({
      words: 'Quels sont les horaires ?',
      metierId: 'superviseur',
    });
  });

  it.each<[string, object]>([
    ['talk among people', { entities: [], text: 'on mange où ?' }],
    ['talk that names somebody else', { entities: [mentionOf({ id: '29:marie' })] }],
    ['talk that names the channel', { entities: [mentionOf({ id: '19:a@thread.tacv2', type: 'channel' })] }],
    ['the bot’s name without a mention', { entities: undefined, text: 'Aiguilleur, aide' }],
    ['entities of another shape', { entities: 'mention' }],
    ['another bot', { from: { id: '28:99999999-2222-3333-4444-555555555555' } }],
    ['what says it is a bot', { from: { id: '29:u2', role: 'bot' } }],
    ['the bot itself', { from: bot }],
    ['what was deleted', { type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } }],
    ['what was brought back', { type: 'messageUpdate', channelData: { eventType: 'undeleteMessage' } }],
    ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }],
    ['a button of another card', { text: undefined, entities: [], value: { action: 'rate' } }],
  ])('is nothing for %s', (_case, given) => {
    expect(ask(given)).toBeUndefined();
  });
});
