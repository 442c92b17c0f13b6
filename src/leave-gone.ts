import type { DialogState } from 'botbuilder-dialogs';
import type { Evidence } from '../guidance/evidence.ts';
import type { Profile } from '../guidance/profile.ts';
import type { Library } from '../knowledge/library.ts';
import { findPresent } from '../knowledge/live-library.ts';
import { type Conversation, nothingOffered } from './conversation.ts';

/** A conversation that names nothing but what is known now. */
export interface Left {
  readonly conversation: Conversation;
  /** How many of the person's answers were about what is known no more. */
  readonly count: number;
  /** The pending question was about such a thing: it is asked no more. */
  readonly isPendingGone: boolean;
}

/** Takes out of a conversation what a change of the knowledge has left without a name; the very same where all is known. */
export function leaveGone(conversation: Conversation, library: Library): Left {
  const { profile, count } = leaveGoneAnswers(conversation.profile, library);
  const { dialogStack } = conversation.dialogs;
  const isFocusGone =
    conversation.metierInFocus !== null && library.findMetier(conversation.metierInFocus) === undefined;
  const isPendingGone = namesGone(dialogStack.at(-1), library);
  const isAnyGone = [conversation, ...conversation.snapshots].some((each) =>
    each.dialogs.dialogStack.some((instance) => namesGone(instance, library)),
  );
  if (count === 0 && !isFocusGone && !isAnyGone) return { conversation, count, isPendingGone };
  const leave = (dialogs: DialogState): DialogState => ({
    dialogStack: dialogs.dialogStack.filter((instance) => !namesGone(instance, library)),
  });
  return {
    count,
    isPendingGone,
    conversation: {
      ...conversation,
      profile,
      dialogs: leave(conversation.dialogs),
      snapshots: conversation.snapshots.map((each) => ({ ...each, dialogs: leave(each.dialogs) })),
      metierInFocus: isFocusGone ? null : conversation.metierInFocus,
      ...(isPendingGone && { offered: nothingOffered, lastAnswered: null }),
    },
  };
}

/** The profile without the answers about what is known no more, and how many they are. */
export function leaveGoneAnswers(
  profile: Profile,
  library: Library,
): { readonly profile: Profile; readonly count: number } {
  const codes = codesOf(library);
  const events = profile.events.filter((event) => isNamed(event, library, codes));
  const count = profile.events.length - events.length;
  return { profile: count === 0 ? profile : { ...profile, events }, count };
}

function isNamed(event: Evidence, library: Library, codes: ReadonlySet<string>): boolean {
  switch (event.kind) {
    case 'metier':
      return library.findMetier(event.metierId) !== undefined;
    case 'macro-competence':
    case 'competence':
    case 'centre-interet':
    case 'contexte':
    case 'refusal':
      return codes.has(`${event.kind === 'refusal' ? 'contexte' : event.kind} ${event.code}`);
    case 'words':
    case 'level':
    case 'licence':
    case 'not-regulated':
    case 'short-studies':
    case 'more-of':
    case 'withdrawal':
      return true;
  }
}

/** Whether a dialog on the stack is about a métier or a formation that is known no more. */
function namesGone(instance: { readonly state?: unknown } | undefined, library: Library): boolean {
  const { memory = {} } = parseState(instance?.state);
  const isGone = (name: string, find: (id: string) => unknown): boolean => {
    const id = memory[name];
    // Empty until the dialog knows.
    return typeof id === 'string' && id !== '' && find(id) === undefined;
  };
  return metierNames.some((name) => isGone(name, library.findMetier)) || isGone('formationId', library.findFormation);
}

/** Under which dialogs remember a métier: a fiche, steps and where they start from, the two of a comparison. */
const metierNames = ['metierId', 'present', 'one', 'other'] as const;

/** What dialogs keep on the stack is theirs; of it only these names matter here. */
function parseState(state: unknown): { readonly memory?: Readonly<Record<string, unknown>> } {
  return (state ?? {}) as { readonly memory?: Readonly<Record<string, unknown>> };
}

const codesOfLibrary = new WeakMap<Library, ReadonlySet<string>>();

function codesOf(library: Library): ReadonlySet<string> {
  const present = findPresent(library);
  const before = codesOfLibrary.get(present);
  if (before !== undefined) return before;
  const codes = new Set([
    ...present.competences.map(({ code }) => `competence ${code}`),
    ...present.macroCompetences.map(({ id }) => `macro-competence ${id}`),
    ...present.centresInteret.map(({ code }) => `centre-interet ${code}`),
    ...present.contextes.map(({ code }) => `contexte ${code}`),
  ]);
  codesOfLibrary.set(present, codes);
  return codes;
}
