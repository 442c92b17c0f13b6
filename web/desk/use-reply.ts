import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { CaseView } from '../../src/desk/case-wire.ts';
import { useStore } from '../use-store.ts';
import { insert } from './canned.ts';
import { useDesk } from './desk-context.ts';

/** A reply being written, and what can be done with it. */
export interface Reply {
  readonly text: string;
  readonly field: RefObject<HTMLTextAreaElement>;
  /** Whether the counsellor holds the case, and may send. */
  readonly isMine: boolean;
  write(text: string, caret?: number): void;
  /** Puts a piece in the place of what is chosen, or from there to the end of it. */
  put(piece: string, from?: number): void;
  /** The same, on a line of its own. */
  putApart(piece: string): void;
  send(): void;
}

export function useReply({ caseId, state, counsellor }: CaseView): Reply {
  const { workplace } = useDesk();
  const { me } = useStore(workplace.status);
  const [text, setText] = useState(workplace.drafts.get(caseId));
  const field = useRef<HTMLTextAreaElement>(null);
  const isMine = counsellor?.id === me.counsellor.id && (state === 'assigned' || state === 'waiting');

  function write(next: string, caret = next.length): void {
    setText(next);
    workplace.drafts.set(caseId, next);
    // After it is drawn; whoever has typed on meanwhile is further already.
    window.setTimeout(() => {
      if (field.current?.value === next) field.current.setSelectionRange(caret, caret);
    });
  }
  function put(piece: string, from = field.current?.selectionStart ?? text.length): void {
    const { text: next, caret } = insert(text, from, field.current?.selectionEnd ?? from, piece);
    write(next, caret);
    field.current?.focus();
  }
  function putApart(piece: string): void {
    const before = text.slice(0, field.current?.selectionStart ?? text.length);
    put(before === '' || before.endsWith('\n') ? piece : `\n${piece}`);
  }
  function send(): void {
    if (text.trim() === '' || !isMine) return;
    workplace.outbox.add({ caseId, text: text.trim(), from: workplace.opened.store.get().next });
    write('');
    field.current?.focus();
  }
  return { text, field, isMine, write, put, putApart, send };
}
