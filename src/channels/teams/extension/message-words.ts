import { toPlainMessage } from '../public/plain-message.ts';
import type { Shown } from './wire.ts';

/** What somebody else said, quoted above an answer; pictures, files and what only draws. */
const notSaid = /<(blockquote|attachment|style|script|table)\b[^>]*>[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi;

/** The words of a message of Teams as its author wrote them: no mentions, no quotations, nothing of HTML. */
export function readMessage({ content, isHtml }: Pick<Shown, 'content' | 'isHtml'>): string {
  return isHtml ? toPlainMessage(content.replace(notSaid, ' ')) : content.trim();
}
