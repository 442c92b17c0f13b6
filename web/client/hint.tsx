import type { VNode } from 'preact';
import { Icon, Logo } from './icons.tsx';
import { words } from './words.ts';

/** What one can do here, in three lines, until the first message. */
export function Hint(): VNode {
  return (
    <section class="hint" aria-labelledby="hint-title">
      <Logo />
      <h2 id="hint-title">{words.hint.title}</h2>
      <ul>
        <li>
          <Icon name="pen" /> {words.hint.write}
        </li>
        <li>
          <Icon name="tap" /> {words.hint.tap}
        </li>
        <li>
          <Icon name="back" /> {words.hint.back}
        </li>
      </ul>
      <p>{words.hint.private}</p>
    </section>
  );
}
