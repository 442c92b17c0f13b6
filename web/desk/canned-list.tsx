import type { RefObject, VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { CannedReply } from '../../src/desk/wire.ts';
import { filterReplies, findSlash, type Slash } from './canned.ts';
import { useDesk } from './desk-context.ts';
import { findNextIndex } from './list-keys.ts';
import { sayCount, words } from './words.ts';

/** The choice among replies kept at hand, opened by « / » in the reply box. */
export interface Canned {
  readonly isOpen: boolean;
  readonly replies: readonly CannedReply[];
  readonly index: number;
  /** For the field. */
  readonly attributes: Readonly<Record<string, string>>;
  look(text: string, caret: number): void;
  /** Whether the key was for the list. */
  hear(key: string): boolean;
  choose(reply: CannedReply): void;
}

/** `put` writes into the field, from the « / » on. */
export function useCanned(
  caseId: string,
  field: RefObject<HTMLTextAreaElement>,
  put: (piece: string, from: number) => void,
): Canned {
  const { call, workplace } = useDesk();
  const [all, setAll] = useState<readonly CannedReply[] | null>(null);
  const [slash, setSlash] = useState<Slash | null>(null);
  const [index, setIndex] = useState(0);
  const replies = slash === null || all === null ? [] : filterReplies(all, slash.query);
  const isOpen = slash !== null && all !== null;

  async function fetchAll(): Promise<void> {
    const answer = await call<{ replies: readonly CannedReply[] }>('GET', '/replies');
    setAll(answer.replies);
    workplace.tell(sayCount(words.reply, 'canned', answer.replies.length));
  }
  function choose({ id }: CannedReply): void {
    if (slash === null) return;
    const { from, query } = slash;
    setSlash(null);
    void workplace.attempt(async () => {
      const asked = new URLSearchParams({ case: caseId });
      const { text } = await call<{ text: string }>('GET', `/replies/${encodeURIComponent(id)}/text?${asked}`);
      field.current?.setSelectionRange(from, from + query.length + 1);
      put(text, from);
    });
  }
  return {
    isOpen,
    replies,
    index,
    choose,
    attributes: isOpen
      ? {
          'aria-autocomplete': 'list',
          'aria-controls': 'canned',
          ...(replies[index] === undefined ? {} : { 'aria-activedescendant': `canned-${index}` }),
        }
      : {},
    look(next, caret) {
      const found = findSlash(next, caret);
      setSlash(found);
      setIndex(0);
      if (found !== null && all === null) void workplace.attempt(fetchAll);
    },
    hear(key) {
      if (!isOpen) return false;
      if (key === 'Escape') {
        setSlash(null);
        return true;
      }
      const chosen = replies[index];
      if ((key === 'Enter' || key === 'Tab') && chosen !== undefined) {
        choose(chosen);
        return true;
      }
      const next = key === 'ArrowDown' || key === 'ArrowUp' ? findNextIndex(key, index, replies.length) : null;
      if (next !== null) setIndex(next);
      return next !== null;
    },
  };
}

export function CannedList({ canned }: { readonly canned: Canned }): VNode | null {
  const { isOpen, replies, index, choose } = canned;
  if (!isOpen) return null;
  if (replies.length === 0) return <p class="canned empty">{words.reply['no-canned']}</p>;
  return (
    <div class="canned" id="canned" role="listbox" aria-label={words.replies.heading}>
      {replies.map((reply, at) => (
        <div
          key={reply.id}
          id={`canned-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === index}
          onPointerDown={(event) => {
            event.preventDefault();
            choose(reply);
          }}
        >
          <b>{reply.title}</b> <span>{reply.body}</span>
        </div>
      ))}
    </div>
  );
}
