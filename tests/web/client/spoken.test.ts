import { describe, expect, it } from '@jest/globals';
import { card, heading, table } from '../../../src/exhibits/card.ts';
import { spokenWords } from '../../../web/client/spoken.ts';

describe('spokenWords', () => {
  it('says each cell of a table with its title and its aspect', () => {
    const { contentType, content } = card([
      heading('Deux métiers'),
      table(['Une', 'Autre'], [['Accès', ['*a*', 'b']]]),
    ]);
    const activity = { id: '1', type: 'message', text: 'Voici.', attachments: [{ contentType, content }] };
    expect(spokenWords(activity).split('\n')).toEqual([
      'Voici.',
      'Deux métiers',
      'Accès',
      '- Une\u202f: *a*',
      '- Autre\u202f: b',
    ]);
  });
});
