import { describe, expect, it } from '@jest/globals';
import type { Activity } from 'botbuilder';
import { dress } from '../../../../src/channels/teams/dress.ts';
import { bullets, card, link, paragraph, reply, tap } from '../../../../src/exhibits/card.ts';
import { checkTeamsActivity } from '../../../fixtures/check-teams-card.ts';
import { buttonsOf, linesOf } from '../../../fixtures/person-at-teams.ts';

const words = { more: 'Autres choix', choose: 'Et maintenant ?', buttons: 'Une réponse à toucher.' };
const dressed = (said: Partial<Activity>) => dress({ type: 'message', textFormat: 'plain', ...said }, words);

const offer = (count: number): Partial<Activity> => {
  const ids = Array.from({ length: count }, (_, n) => `c${n}`);
  const actions = ids.map((id) => ({ type: 'imBack', title: `Choix ${id}`, value: id }));
  return { suggestedActions: { to: [], actions }, channelData: { offer: { number: 3, ids } } };
};

describe('dress', () => {
  it('leaves a sentence as it is, and what is no message', () => {
    expect(dressed({ text: 'a < b' })).toEqual([{ type: 'message', text: 'a < b', textFormat: 'plain' }]);
    expect(dress({ type: 'typing' }, words)).toEqual([{ type: 'typing' }]);
  });

  it('puts a question and its answers on one card', () => {
    const [asked, ...others] = dressed({ text: 'Oui ?\nVraiment ?', ...offer(2) });
    expect(others).toEqual([]);
    expect(asked).toMatchObject({ type: 'message', summary: 'Oui ?\nVraiment ?' });
    expect(asked).not.toHaveProperty('text');
    expect(linesOf(asked)).toEqual(['Oui ?', 'Vraiment ?']);
    expect(asked?.attachments?.[0]?.content.actions[0]).toMatchObject({
      type: 'Action.Execute',
      verb: 'choose',
      data: { action: 'choose', offer: 3, id: 'c0', label: 'Choix c0', asked: 'Oui ?\nVraiment ?' },
      fallback: { type: 'Action.Submit', data: { msteams: { value: { action: 'choose', offer: 3, id: 'c0' } } } },
    });
  });

  it('asks after what is shown, in a message that can be replaced alone', () => {
    const told = dressed({ text: 'Voici :', attachments: [card([paragraph('Boulanger')])], ...offer(1) });
    expect(told.map(linesOf)).toEqual([['Voici :', 'Boulanger'], ['Et maintenant ?']]);
  });

  it.each([6, 7, 11, 12, 30])('shows %i answers, six buttons at a time', (count) => {
    const [asked] = dressed({ text: 'Lequel ?', ...offer(count) });
    expect(checkTeamsActivity(asked)).toEqual([]);
    expect(buttonsOf(asked).filter((title) => title !== 'Autres choix')).toHaveLength(count);
  });

  it('says aloud what cards say that say nothing of themselves', () => {
    const attachments = [card([paragraph('Boulanger')]), card([], [reply('Oui')])];
    const [told] = dressed({ text: 'Voici :', attachments });
    expect(told?.attachments?.map(({ content }) => content.speak)).toEqual(['Boulanger', 'Une réponse à toucher.']);
  });

  it('drops what only Web Chat reads of a button', () => {
    const [told] = dressed({
      text: '',
      attachments: [card([], [tap('Voir', { action: 'fiche', metierId: 'm' }), reply('Oui')])],
    });
    expect(JSON.stringify(told)).not.toMatch(/cardAction|CardAction/);
    expect(told?.attachments?.[0]?.content.actions).toMatchObject([
      { data: { action: 'fiche', metierId: 'm', msteams: { type: 'messageBack' } } },
      { data: { msteams: { type: 'imBack', value: 'Oui' } } },
    ]);
  });

  it('has a telephone and a mailbox tapped in the text, before all else', () => {
    const attachments = [
      card([paragraph('Jour et nuit')], [link('Appeler', 'tel:3949'), link('Lire', 'https://a.example/')]),
    ];
    const [told] = dressed({ text: 'Voici :', attachments });
    expect(linesOf(told)).toEqual(['Voici :', '[Appeler](tel:3949)', 'Jour et nuit']);
    expect(buttonsOf(told)).toEqual(['Lire']);
  });

  it('tells what is too long in several messages, all of it', () => {
    const lines = Array.from({ length: 400 }, (_, n) => `ligne ${n} ${'é'.repeat(80)}`);
    const long = card([bullets(lines.slice(0, 200)), bullets(lines.slice(200))], [reply('Oui')]);
    const told = dressed({ text: 'Voici :', attachments: [long, card([paragraph('fin')])] });
    expect(told.length).toBeGreaterThan(1);
    expect(told.flatMap(checkTeamsActivity)).toEqual([]);
    const shown = told.flatMap(linesOf).join('\n');
    expect(lines.filter((line) => !shown.includes(line))).toEqual([]);
    expect(told.flatMap(buttonsOf)).toEqual(['Oui']);
  });

  it('keeps what others told of a message, and what only we read to ourselves', () => {
    const channelData = { pistes: ['a'], notification: { alert: true } };
    expect(dressed({ text: 'a', channelData })[0]?.channelData).toEqual({ notification: { alert: true } });
  });
});
