import { describe, expect, it } from '@jest/globals';
import { hasFile, mentionsBot, readThreadWords } from '../../../src/teams-desk/thread-words.ts';
import { createActivity } from '../../fixtures/thread-activity.ts';

const bot = { type: 'mention', mentioned: { id: '28:bot' } };
const colleague = { type: 'mention', mentioned: { id: '29:amelie' } };

describe('readThreadWords', () => {
  it.each([
    ['<at>aiguilleur</at> Bonjour &amp; bienvenue', { kind: 'words', text: 'Bonjour & bienvenue' }],
    ['Une note : dix sur vingt', { kind: 'words', text: 'Une note : dix sur vingt' }],
    ['<at>aiguilleur</at> /note à rappeler', { kind: 'note', text: 'à rappeler' }],
    ['Note\u202f: à rappeler', { kind: 'note', text: 'à rappeler' }],
    ['/NOTE: à rappeler', { kind: 'note', text: 'à rappeler' }],
    ['/note', { kind: 'empty' }],
    ['/prendre', { kind: 'take' }],
    ['/rendre', { kind: 'return', text: null }],
    ['/clore Bonne suite !', { kind: 'close', text: 'Bonne suite !' }],
    ['/file', { kind: 'queue', text: null }],
    ['/aide', { kind: 'help' }],
    ['/cloturer', { kind: 'help' }],
    [`/clore ${'a'.repeat(501)}`, { kind: 'too-long' }],
    ['a'.repeat(10_001), { kind: 'too-long' }],
    ['<at>aiguilleur</at> &nbsp;', { kind: 'empty' }],
    ['et/ou', { kind: 'words', text: 'et/ou' }],
  ])('reads « %s »', (text, meant) => {
    expect(readThreadWords(createActivity({ text }))).toEqual(meant);
  });

  it('passes on nothing that mentions somebody of the team, but keeps it as a note', () => {
    const entities = [bot, colleague];
    expect(readThreadWords(createActivity({ text: 'Tu la connais ?', entities }))).toEqual({ kind: 'for-another' });
    expect(readThreadWords(createActivity({ text: '/note voir avec toi', entities })).kind).toBe('note');
  });

  it.each([
    [{ type: 'messageUpdate', channelData: { eventType: 'editMessage' } }, 'edited'],
    [{ type: 'messageUpdate', channelData: { eventType: 'undeleteMessage' } }, 'nothing'],
    [{ type: 'messageDelete' }, 'nothing'],
    [{ type: 'messageReaction' }, 'nothing'],
    [{ text: '', value: { verb: 'case-take', caseId: 'ABC' } }, 'take'],
    [{ text: '', value: { verb: 'case-close', caseId: 'ABC' } }, 'help'],
  ])('takes %j for what it is', (given, kind) => {
    expect(readThreadWords(createActivity(given)).kind).toBe(kind);
  });
});

describe('mentionsBot', () => {
  it('knows the bot among others', () => {
    expect(mentionsBot(createActivity({ entities: [colleague, bot] }))).toBe(true);
    expect(mentionsBot(createActivity({ entities: [colleague] }))).toBe(false);
    expect(mentionsBot(createActivity({}))).toBe(false);
  });
});

describe('hasFile', () => {
  it('leaves out what Teams adds of itself', () => {
    expect(hasFile(createActivity({ attachments: [{ contentType: 'text/html', content: '<p>a</p>' }] }))).toBe(false);
    expect(hasFile(createActivity({ attachments: [{ contentType: 'image/png' }] }))).toBe(true);
  });
});
