import { describe, expect, it } from '@jest/globals';
import { type Action, nameCounsellors } from '../../web/counsellor-name.ts';

const incoming = (activity: object): Action => ({
  type: 'DIRECT_LINE/INCOMING_ACTIVITY',
  payload: { activity },
});

function pass(action: Action): unknown {
  return nameCounsellors('{{name}}, du centre :', () => undefined)()((given) => given)(action);
}

describe('nameCounsellors', () => {
  it('says whose words they are, whatever stands in the name', () => {
    expect(pass(incoming({ text: 'Bonjour', channelData: { counsellor: 'Amélie $&' } }))).toEqual(
      incoming({ text: 'Amélie $&, du centre :\nBonjour', channelData: { counsellor: 'Amélie $&' } }),
    );
  });

  it('tells that a counsellor speaks', () => {
    let heard = 0;
    const hear = nameCounsellors('{{name}} :', () => {
      heard += 1;
    })()((given) => given);
    hear(incoming({ text: 'Bonjour', channelData: { counsellor: 'Amélie' } }));
    hear(incoming({ text: 'Bonjour' }));
    expect(heard).toBe(1);
  });

  it.each([
    incoming({ text: 'Bonjour' }),
    incoming({ text: 'Bonjour', channelData: {} }),
    incoming({ type: 'typing', channelData: { counsellor: 'Amélie' } }),
    { type: 'DIRECT_LINE/POST_ACTIVITY', payload: { activity: { text: 'a', channelData: { counsellor: 'moi' } } } },
    { type: 'WEB_CHAT/SET_SEND_BOX' },
  ])('leaves the rest as it is: %j', (action) => {
    expect(pass(action)).toBe(action);
  });
});
