import { describe, expect, it } from '@jest/globals';
import type { Dossier } from '../../../guidance/dossier.ts';
import type { CaseState } from '../../../src/handoff/case.ts';
import { drawCaseCard } from '../../../src/teams-desk/case-card.ts';
import type { CaseFacts } from '../../../src/teams-desk/case-facts.ts';
import { createSay } from '../../../src/teams-desk/say.ts';
import { show } from '../../../src/teams-desk/telling.ts';
import { createVoice } from '../../../src/voice.ts';
import { deskCentres } from '../../fixtures/centres.ts';
import { checkTeamsActivity } from '../../fixtures/check-teams-card.ts';

const said = `**gras** [lien](https://example.org) <b>${'é'.repeat(5000)}`;
const lines = Array.from({ length: 40 }, (_, index) => ({ id: `l${index}`, text: said }));
const dossier: Dossier = {
  said: lines,
  understood: lines.map((line) => ({ ...line, because: said })),
  pistes: [],
  openQuestions: lines,
  wishWords: said,
  firstName: said,
};
const [centre] = deskCentres;
const times = { openedAt: 1, takenAt: null, firstReplyAt: null, closedAt: null, changedAt: 1, lateAt: null };
const person = { personAt: 1, personSeenAt: 1, personGoneAt: null, unread: 0, mergedInto: null, version: 1 };

function createFacts(state: CaseState, counsellorId: string | null): CaseFacts {
  if (centre === undefined) throw new Error('expected a centre');
  const of = { caseId: 'ABCDEFGH', state, reason: 'distress', wish: 'now' } as const;
  const found = { ...of, ...times, ...person, conversationId: 'directline/a', centreId: 'demo', dossier, counsellorId };
  const counsellor = counsellorId === null ? null : { id: counsellorId, name: 'Amélie' };
  const seen = { firstWords: null, isLate: true, isAlarm: true, unread: 1, isPersonThere: true, callBack: null };
  const line = { ...of, ...seen, firstName: dossier.firstName, openedAt: 1, changedAt: 1, counsellor };
  return { found, line, centre, endedBy: null, colleagues: [] };
}

describe('drawCaseCard', () => {
  const means = { say: createSay(createVoice()), deskUrl: 'https://bot.example.org/conseillers' };

  it.each([
    ['open', null],
    ['assigned', 'amelie'],
    ['assigned', 'hub'],
    ['closed', 'amelie'],
    ['returned', null],
  ] as const)('draws a case that is %s, held by %s, as Teams takes it, whatever was typed', (state, counsellorId) => {
    const drawn = drawCaseCard(createFacts(state, counsellorId), means);
    expect(checkTeamsActivity(show(drawn, 'Demande'))).toEqual([]);
    expect(JSON.stringify(drawn.content.body)).not.toContain('**gras**');
  });

  it('has no summary once the case is over', () => {
    const { content } = drawCaseCard(createFacts('closed', 'amelie'), means);
    expect(content.body).toHaveLength(1);
  });
});
