import { describe, expect, it } from '@jest/globals';
import {
  bullets,
  card,
  footnote,
  heading,
  image,
  link,
  paragraph,
  subheading,
  table,
  tap,
  unfold,
} from '../../../src/exhibits/card.ts';
import { readCard } from '../../../web/client/card.ts';

describe('readCard', () => {
  it('reads every shape that the bot draws with', () => {
    const body = [heading('Titre'), subheading('Sous-titre'), paragraph('Texte'), bullets(['un']), footnote('Source')];
    const actions = [
      tap('Voir', { action: 'fiche', metierId: 'a' }),
      link('Lire', '/a'),
      unfold('Plus', [paragraph('b')]),
    ];
    const read = readCard(card(body, actions).content);
    expect(read?.body.map(({ kind }) => kind)).toEqual(['heading', 'subheading', 'text', 'text', 'note']);
    expect(read?.actions).toEqual([
      {
        kind: 'say',
        title: 'Voir',
        action: { type: 'messageBack', displayText: 'Voir', text: 'Voir', value: { action: 'fiche', metierId: 'a' } },
      },
      { kind: 'link', title: 'Lire', url: '/a' },
      { kind: 'unfold', title: 'Plus', body: [{ kind: 'text', text: 'b' }] },
    ]);
  });

  it('reads pictures of its own server, whatever its name; others it leaves', () => {
    const body = [image('https://bot.example/bilan/image?jeton=a.b&metier=c', 'Votre profil.')];
    const url = '/bilan/image?jeton=a.b&metier=c';
    expect(readCard({ body })?.body).toEqual([{ kind: 'picture', url, alt: 'Votre profil.' }]);
    expect(readCard({ body: [image('https://elsewhere.example/a.png', 'a')] })).toBeNull();
    expect(readCard({ body: [image('javascript:alert(1)', 'a')] })).toBeNull();
  });

  it('reads things side by side; tables that say less it leaves', () => {
    const rows = [['Niveau', ['bac', 'bac+2']]] as const;
    expect(readCard({ body: [table(['Une', 'Autre'], rows)] })?.body).toEqual([
      { kind: 'table', titles: ['Une', 'Autre'], rows: [{ aspect: 'Niveau', cells: ['bac', 'bac+2'] }] },
    ]);
    const cell = { type: 'TableCell', items: [{ type: 'TextBlock', text: 'bac' }] };
    const row = { type: 'TableRow', cells: [cell, cell] };
    expect(readCard({ body: [{ type: 'Table', rows: [row, row] }] })).toBeNull();
    expect(readCard({ body: [{ type: 'Table' }] })).toBeNull();
  });

  it('reads boxes to tick', () => {
    const choices = [{ title: 'Un', value: '1' }];
    const input = { type: 'Input.ChoiceSet', id: 'picked', label: 'Lesquels', isMultiSelect: true, choices };
    const submit = { type: 'Action.Submit', title: 'Envoyer', data: { action: 'pick' } };
    expect(readCard({ body: [input], actions: [submit] })).toEqual({
      body: [{ kind: 'choices', id: 'picked', label: 'Lesquels', choices }],
      actions: [{ kind: 'submit', title: 'Envoyer', data: { action: 'pick' } }],
    });
  });

  it.each([
    ['an element', { body: [{ type: 'FactSet' }] }],
    ['a button', { actions: [{ type: 'Action.ToggleVisibility', title: 'a' }] }],
    ['a field', { body: [{ type: 'Input.Text', id: 'a' }] }],
    [
      'a folded card with buttons',
      { actions: [{ type: 'Action.ShowCard', title: 'a', card: { actions: [link('b', '/b')] } }] },
    ],
  ])('leaves %s of other shapes to Microsoft’s renderer', (_name, content) => {
    expect(readCard(content)).toBeNull();
  });
});
