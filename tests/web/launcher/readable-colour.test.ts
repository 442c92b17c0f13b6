import { describe, expect, it } from '@jest/globals';
import { chooseColours } from '../../../web/launcher/readable-colour.ts';

/** As browsers resolve them. */
const resolved = new Map([
  ['#1b4b82', 'rgb(27, 75, 130)'],
  ['#ffffff', 'rgb(255, 255, 255)'],
  ['#ffdd00', 'rgb(255, 221, 0)'],
  ['#202020', 'rgb(32, 32, 32)'],
  ['black', 'rgb(0, 0, 0)'],
  ['rgba(0,0,0,.1)', 'rgba(0, 0, 0, 0.1)'],
]);

describe('chooseColours', () => {
  it.each([
    ['#1b4b82', '#ffffff', '#1b4b82', '#ffffff', null],
    [undefined, undefined, '#1b4b82', '#ffffff', null],
    [undefined, '#ffdd00', '#1b4b82', '#ffdd00', null],
    ['#ffdd00', '#ffffff', '#ffdd00', '#000000', 'unreadable'],
    ['#ffdd00', undefined, '#ffdd00', '#000000', 'unreadable'],
    ['black', '#202020', 'black', '#ffffff', 'unreadable'],
    ['#ffdd00', 'no colour', '#ffdd00', '#000000', 'unreadable'],
    // Nothing can be told of what one sees through, or of what is no colour.
    ['rgba(0,0,0,.1)', '#ffffff', '#1b4b82', '#ffffff', 'unknown'],
    ['no colour', '#ffdd00', '#1b4b82', '#ffffff', 'unknown'],
  ])('of %s and %s makes %s and %s, and complains of: %s', (colour, onColour, ground, sign, complaint) => {
    const asked = { ...(colour && { colour }), ...(onColour && { onColour }) };
    expect(chooseColours(asked, (each) => resolved.get(each) ?? '')).toEqual({
      colour: ground,
      onColour: sign,
      complaint,
    });
  });
});
