import { type Activity, ActivityTypes } from 'botbuilder-core';
import { z } from 'zod';
import { foldText } from '../../knowledge/fold-text.ts';
import { cleanText } from '../channels/direct-line/plain-json.ts';
import { toPlainMessage } from '../channels/teams/public/plain-message.ts';

/** What somebody means who writes below the card of a case. */
export type ThreadWords =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'take' | 'help' }
  /** With a word for the person, or for the team. */
  | { readonly kind: 'return' | 'close' | 'queue'; readonly text: string | null }
  /** Nobody is to read by mistake what was meant for the team. */
  | { readonly kind: 'for-another' | 'empty' | 'too-long' | 'edited' | 'nothing' };

/** Longest message to a person, as from the desk; what goes with a deed is shorter. */
const most = { message: 10_000, word: 500 };

const commands = { prendre: 'take', aide: 'help', rendre: 'return', clore: 'close', file: 'queue' } as const;

const entitySchema = z.looseObject({ type: z.string(), mentioned: z.looseObject({ id: z.string() }).optional() });

/** A button of the card, where the app is too old for it: what else it would do can be said. */
const tapSchema = z.looseObject({ verb: z.string(), caseId: z.string() });

/** What is said and not done, such as « /note », is read in any letters; a command that there is not shows the help. */
export function readThreadWords(activity: Activity): ThreadWords {
  if (activity.type === ActivityTypes.MessageUpdate) {
    return { kind: activity.channelData?.eventType === 'editMessage' ? 'edited' : 'nothing' };
  }
  if (activity.type !== ActivityTypes.Message) return { kind: 'nothing' };
  const tapped = tapSchema.safeParse(activity.value).data;
  if (tapped !== undefined) return { kind: tapped.verb === 'case-take' ? 'take' : 'help' };
  const text = cleanText(toPlainMessage(activity.text ?? ''));
  const [, note] = /^(?:\/note\b\s*:?|note\s*:)\s*(.*)$/isu.exec(text) ?? [];
  if (note !== undefined) return measure('note', note);
  const [, name, rest = ''] = /^\/(\p{L}+)\s*:?\s*(.*)$/su.exec(text) ?? [];
  if (name !== undefined) return readCommand(foldText(name), rest.trim());
  if (mentionsAnother(activity)) return { kind: 'for-another' };
  return measure('words', text);
}

function readCommand(name: string, text: string): ThreadWords {
  const kind = isCommand(name) ? commands[name] : 'help';
  if (kind === 'take' || kind === 'help') return { kind };
  if (text.length > most.word) return { kind: 'too-long' };
  return { kind, text: text === '' ? null : text };
}

function isCommand(name: string): name is keyof typeof commands {
  return Object.hasOwn(commands, name);
}

function measure(kind: 'words' | 'note', text: string): ThreadWords {
  if (text.trim() === '') return { kind: 'empty' };
  return text.length > most.message ? { kind: 'too-long' } : { kind, text };
}

/** Whether the bot is meant by name. */
export function mentionsBot(activity: Activity): boolean {
  return listMentioned(activity).includes(activity.recipient?.id ?? '');
}

function mentionsAnother(activity: Activity): boolean {
  return listMentioned(activity).some((id) => id !== activity.recipient?.id);
}

function listMentioned({ entities }: Activity): readonly string[] {
  const listed = z.array(entitySchema).safeParse(entities ?? []).data ?? [];
  return listed.flatMap(({ type, mentioned }) => (type === 'mention' && mentioned ? [mentioned.id] : []));
}

/** Files and pictures; Teams adds what was typed once more, as HTML. */
export function hasFile({ attachments = [] }: Activity): boolean {
  return attachments.some(({ contentType }) => contentType !== 'text/html');
}
