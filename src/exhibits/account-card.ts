import type { Attachment } from 'botbuilder-core';
import { cut, nameChange } from '../../dialogs/message.ts';
import type { Account } from '../../guidance/account.ts';
import type { Part, Weighing } from '../../guidance/explain.ts';
import type { Reason } from '../../guidance/recommendation.ts';
import { bullets, type CardElement, card, heading, paragraph, subheading } from './card.ts';
import { showFit } from './picture.ts';
import type { Setting } from './setting.ts';
import type { Wording } from './wording.ts';

/** Why a métier is proposed, or is not: each answer that counts, in the person’s own words, and how much it counts. */
export function showAccount(account: Account, setting: Setting): Attachment {
  const { wording, library } = setting;
  const title = wording.titleOf(library.getMetier(account.metierId));
  const told = account.parts.filter(({ isSilent }) => !isSilent);
  const isUntold = told.length === 0 && account.place !== 'unknown';
  return card([
    heading(title),
    ...(account.fit === null ? [] : [paragraph(wording.say(`pistes.fit.${account.fit}`))]),
    ...showFit(account.metierId, setting),
    ...(isUntold ? [paragraph(wording.say('account.card.untold'))] : []),
    ...weighings.flatMap((weighing) => listPart(weighing, told, setting)),
    ...tellLeft(account.parts, wording),
    ...listed(wording.say('pistes.card.against'), account.obstacles.map(wording.obstacle)),
    ...tellAhead(account, setting),
    ...listed(
      wording.say('account.card.nearer'),
      account.nearer.map((change) => {
        const { name, values } = nameChange(change, library);
        return wording.say(`changes.${name}`, values);
      }),
    ),
  ]);
}

const weighings: readonly Weighing[] = ['mainly', 'also', 'little', 'against'];

function listPart(weighing: Weighing, parts: readonly Part[], setting: Setting): readonly CardElement[] {
  const lines = parts.filter((part) => part.weighing === weighing).map((part) => wordPart(part, setting));
  return listed(setting.wording.say(`account.card.${weighing}`), lines);
}

/** What a person left on its screen speaks a little against a métier that takes it: said once, by their number. */
function tellLeft(parts: readonly Part[], wording: Wording): readonly CardElement[] {
  const count = parts.filter(({ isSilent }) => isSilent).length;
  return count === 0 ? [] : [paragraph(wording.say('account.card.left', { count }))];
}

function tellAhead({ ahead }: Account, setting: Setting): readonly CardElement[] {
  if (ahead === null) return [];
  const { wording, library } = setting;
  const title = wording.say('account.card.ahead', { metier: library.getMetier(ahead.metierId).label });
  return listed(
    title,
    ahead.parts.map((part) => wordPart(part, setting)),
  );
}

/** One answer, as the person gave it. */
function wordPart(part: Part, setting: Setting): string {
  const { wording } = setting;
  const { told, reasons, weight } = part;
  if (told.kind === 'words') return wordSentence(told.words, reasons, weight < 0, setting);
  const [reason] = reasons;
  if (reason === undefined || told.answer === 'depends') {
    return told.kind === 'metier'
      ? wording.say('account.card.depends-metier')
      : wording.say('account.card.depends', { trait: told });
  }
  return weight < 0 ? wording.reasonAgainst(reason) : wording.reason(reason);
}

/** A long sentence is told by its beginning: what of it counts stands beside. */
const longestQuote = 80;

function wordSentence(words: string, reasons: readonly Reason[], isAgainst: boolean, setting: Setting): string {
  const { wording } = setting;
  const what = [...new Set(reasons.flatMap((reason) => wordToken(reason, setting)))];
  const quoted = wording.say('reasons.quote', { words: cut(words, longestQuote) });
  if (what.length === 0 || what.join() === quoted) return quoted;
  return wording.say(isAgainst ? 'account.card.words-against' : 'account.card.words', { quoted, what });
}

/** What in a sentence counts, as short as can be. */
function wordToken(reason: Reason, { wording, library }: Setting): readonly string[] {
  switch (reason.kind) {
    case 'named':
    case 'told':
      return reason.words.map((words) => wording.say('reasons.quote', { words }));
    case 'near':
      return [wording.say('account.card.near', { metier: library.getMetier(reason.metierId).label })];
    case 'metier':
      return [];
    default:
      return [wording.say('account.card.theme', { trait: reason })];
  }
}

function listed(title: string, lines: readonly string[]): readonly CardElement[] {
  return lines.length === 0 ? [] : [subheading(title), bullets(lines)];
}
