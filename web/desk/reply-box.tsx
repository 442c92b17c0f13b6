import type { TargetedKeyboardEvent, VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { CaseView } from '../../src/desk/case-wire.ts';
import { useStore } from '../use-store.ts';
import { CannedList, useCanned } from './canned-list.tsx';
import { focusOn, useCommand, useDesk } from './desk-context.ts';
import { KnowledgeDialog } from './knowledge-dialog.tsx';
import { useReply } from './use-reply.ts';
import { words } from './words.ts';

/** As the server has it for every message. */
const mostSigns = 10_000;

/** Where the counsellor writes to the person. What is typed stays, whatever happens. */
export function ReplyBox({ view }: { readonly view: CaseView }): VNode {
  const { workplace, preferences } = useDesk();
  const { enterSends } = useStore(preferences);
  const [isSearching, setIsSearching] = useState(false);
  const { text, field, isMine, write, put, putApart, send } = useReply(view);
  const canned = useCanned(view.caseId, field, put);
  function hear(event: TargetedKeyboardEvent<HTMLTextAreaElement>): void {
    const isForList = canned.hear(event.key);
    const isSending = asksToSend(event, enterSends);
    if (!isForList && !isSending && event.key !== 'Escape') return;
    event.preventDefault();
    if (isForList) return;
    if (isSending) send();
    else focusOn('case-title');
  }
  useCommand('reply', () => field.current?.focus());
  useCommand('knowledge', () => setIsSearching(true));

  return (
    <>
      <form
        class="reply"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <label for="reply">{isMine ? words.reply.label : words.reply['not-mine']}</label>
        <CannedList canned={canned} />
        <textarea
          ref={field}
          id="reply"
          rows={3}
          maxLength={mostSigns}
          value={text}
          aria-describedby="reply-hint"
          {...canned.attributes}
          onInput={({ currentTarget: { value, selectionStart } }) => {
            write(value, selectionStart);
            canned.look(value, selectionStart);
            if (isMine && value !== '') workplace.tellTyping();
          }}
          onKeyDown={hear}
        />
        <div class="reply-foot">
          <p id="reply-hint" class="aside">
            {enterSends ? words.reply['hint-enter'] : words.reply['hint-ctrl']}
          </p>
          <button type="button" onClick={() => setIsSearching(true)}>
            {words.knowledge.open}
          </button>
          <button type="submit" class="button" disabled={!isMine || text.trim() === ''}>
            {words.reply.send}
          </button>
        </div>
      </form>
      {isSearching && <KnowledgeDialog onClose={() => setIsSearching(false)} onChosen={putApart} />}
    </>
  );
}

function asksToSend(event: TargetedKeyboardEvent<HTMLTextAreaElement>, enterSends: boolean): boolean {
  if (event.key !== 'Enter' || event.isComposing) return false;
  return event.ctrlKey || event.metaKey || (enterSends && !event.shiftKey);
}
