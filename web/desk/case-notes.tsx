import type { TargetedKeyboardEvent, VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { CaseView } from '../../src/desk/case-wire.ts';
import { focusOn, useCommand, useDesk, useNow } from './desk-context.ts';
import { formatMoment } from './format.ts';
import { words } from './words.ts';

/** What counsellors write for each other; the person never sees it. */
export function CaseNotes({ view: { caseId, notes } }: { readonly view: CaseView }): VNode {
  const { workplace, board } = useDesk();
  const now = useNow();
  const draftId = `${caseId}:note`;
  const [text, setText] = useState(workplace.drafts.get(draftId));
  const field = useRef<HTMLTextAreaElement>(null);
  function write(next: string): void {
    setText(next);
    workplace.drafts.set(draftId, next);
  }
  async function add(): Promise<void> {
    if (text.trim() !== '' && (await workplace.opened.act('notes', { text: text.trim() }))) write('');
  }
  function hear(event: TargetedKeyboardEvent<HTMLTextAreaElement>): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void add();
    if (event.key === 'Escape') focusOn('sheet');
  }
  useCommand('note', () => {
    board.run('dossier');
    // On a phone the dossier comes forward first.
    window.setTimeout(() => field.current?.focus());
  });
  return (
    <section class="block notes-block">
      <h3>{words.notes.heading}</h3>
      <ul class="notes">
        {notes.map(({ noteId, name, at, note }) => (
          <li key={noteId}>
            <p class="speaker">
              <b>{name}</b> <time>{formatMoment(at, now)}</time>
            </p>
            <p>{note}</p>
          </li>
        ))}
      </ul>
      <label for="note">{words.notes.label}</label>
      <textarea
        ref={field}
        id="note"
        rows={2}
        maxLength={4000}
        value={text}
        onInput={({ currentTarget: { value } }) => write(value)}
        onKeyDown={hear}
      />
      <button type="button" disabled={text.trim() === ''} onClick={() => void add()}>
        {words.notes.add}
      </button>
    </section>
  );
}
