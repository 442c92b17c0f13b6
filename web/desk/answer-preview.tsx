import type { VNode } from 'preact';
import type { AnswerPreview } from '../../src/desk/answer-wire.ts';
import { words } from './words.ts';

/** What the bot will say, and to which questions. */
export function PreviewView({ preview }: { readonly preview: AnswerPreview }): VNode {
  const { text, answers, takes, disputes, metiers, knownMetiers } = preview;
  return (
    <section aria-labelledby="preview-title">
      <h3 id="preview-title" tabIndex={-1}>
        {words.answer.says}
      </h3>
      {text !== '' && <p class="made answer-said">{text}</p>}
      {metiers.length > 0 && <Some title={words.answer.leads} lines={metiers} />}
      {knownMetiers.length > 0 && <Some title={words.answer['leads-already']} lines={knownMetiers} />}
      <Some title={words.answer.answers} lines={answers} />
      {text !== '' && <Some title={words.answer.takes} lines={takes} />}
      {text !== '' && <Some title={words.answer.disputes} lines={disputes} />}
    </section>
  );
}

function Some({ title, lines }: { readonly title: string; readonly lines: readonly string[] }): VNode {
  return (
    <>
      <h4>{title}</h4>
      {lines.length === 0 ? (
        <p class="aside">{words.answer.nothing}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}
