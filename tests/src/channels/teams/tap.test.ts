import { describe, expect, it } from '@jest/globals';
import { closeCard, findTapInPlace } from '../../../../src/channels/teams/tap.ts';
import { parseActivity } from '../../../../src/channels/teams/wire.ts';
import { createTeamsWords } from '../../../../src/channels/teams/words.ts';
import { createVoice } from '../../../../src/voice.ts';
import { linesOf } from '../../../fixtures/person-at-teams.ts';

const words = createTeamsWords(createVoice());
const choose = { action: 'choose', offer: 3, id: 'guide' };
const asked = 'Par quoi commencer ?';

/** What the bot hears when a card was tapped. */
const said = (given: object) =>
  parseActivity({
    type: 'message',
    channelId: 'msteams',
    serviceUrl: 'https://teams.example',
    conversation: { id: 'a:1' },
    from: { id: '29:1' },
    text: 'Me laisser guider',
    value: choose,
    channelData: { tapped: { asked } },
    ...given,
  });

describe('findTapInPlace', () => {
  it('reads the answer and what was asked', () => {
    expect(findTapInPlace(said({}))).toEqual({ action: choose, label: 'Me laisser guider', asked });
  });

  it('takes a tap without a label for one', () => {
    const pick = { action: 'pick', of: 'a,b', picked: 'a' };
    expect(findTapInPlace(said({ text: undefined, value: pick }))).toMatchObject({ action: pick, label: '' });
  });

  it.each([
    ['words', { value: undefined }],
    ['a tap that came as a message', { channelData: {} }],
    ['a fiche to be shown', { value: { action: 'fiche', metierId: 'boulanger' } }],
    ['a métier to be accounted for', { value: { action: 'account', metierId: 'boulanger' } }],
    ['a button that is none of ours', { value: { action: 'choose' } }],
    ['forged channel data', { channelData: { tapped: 5 } }],
  ])('takes %s for none', (_name, given) => {
    expect(findTapInPlace(said(given))).toBeUndefined();
  });
});

describe('closeCard', () => {
  const about = { action: 'rate', about: 'teleconseiller', rating: 'down' } as const;
  it.each([
    [
      'what was chosen',
      { action: { action: 'choose', offer: 3, id: 'g' }, label: 'Oui' } as const,
      words.chosen('Oui'),
    ],
    ['that several were sent', { action: { action: 'pick', of: 'a' }, label: '' } as const, words.picked],
    ['that an opinion was noted', { action: about, label: '👎' }, words.rated.down],
    ['that it came too late', undefined, words.over],
  ])('says %s, below the question, with nothing left to tap', (_name, tapped, outcome) => {
    const closed = closeCard(tapped, asked, words);
    expect(linesOf({ attachments: [closed] })).toEqual([asked, outcome]);
    expect(closed.content.actions).toBeUndefined();
  });
});
