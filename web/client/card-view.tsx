import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import { type CardAction, type Saying, sayingOf } from './activity.ts';
import type { Card, CardButton, CardPart } from './card.ts';
import { TableView } from './table-view.tsx';
import { readMarkdown, readWords, safeUrl } from './text.ts';
import { OutLink, TextView } from './text-view.tsx';

export type Say = (saying: Saying) => void;

/** A card as plain HTML: headings are headings, boxes are a form, links are links. */
export function CardView({ card, onSay }: { readonly card: Card; readonly onSay: Say }): VNode {
  const [used, setUsed] = useState<ReadonlySet<number>>(new Set());
  const titleId = useId();
  const hasTitle = card.body.some(({ kind }) => kind === 'heading');

  function press(button: CardButton, index: number, form: HTMLFormElement | null): void {
    if (used.has(index)) return;
    setUsed(new Set([...used, index]));
    if (button.kind === 'say') onSay(sayingOf(button.action satisfies CardAction));
    if (button.kind === 'submit') {
      onSay({ value: { ...button.data, ...readForm(card, form) }, channelData: { postBack: true } });
    }
  }

  return (
    <form
      class={card.body.length === 0 ? 'card is-bare' : 'card'}
      {...(hasTitle ? { 'aria-labelledby': titleId } : {})}
      onSubmit={(event) => event.preventDefault()}
    >
      {card.body.map((part) => drawPart(part, titleId))}
      {card.actions.length > 0 && (
        <div class="card-actions">
          {card.actions.map((button, index) =>
            drawButton(button, used.has(index), (form) => press(button, index, form)),
          )}
        </div>
      )}
    </form>
  );
}

function drawPart(part: CardPart, titleId: string): VNode {
  if (part.kind === 'choices') {
    return (
      <fieldset class="choices">
        <legend>{part.label}</legend>
        {part.choices.map(({ title, value }) => (
          <label class="choice">
            <input type="checkbox" name={part.id} value={value} />
            <span>{title}</span>
          </label>
        ))}
      </fieldset>
    );
  }
  if (part.kind === 'picture') return <PictureView url={part.url} alt={part.alt} />;
  if (part.kind === 'table') return <TableView titles={part.titles} rows={part.rows} />;
  if (part.kind === 'heading') return <h2 id={titleId}>{readWords(part.text)}</h2>;
  if (part.kind === 'subheading') return <h3>{readWords(part.text)}</h3>;
  return (
    <div class={part.kind === 'note' ? 'card-note' : 'card-text'}>
      <TextView blocks={readMarkdown(part.text)} />
    </div>
  );
}

const dark = '(prefers-color-scheme: dark)';
/** From here on a card has room for the wide one. */
const wide = '(min-width: 46rem)';

/** The same words for each room and ground: whoever prints gets the light one. */
function PictureView({ url, alt }: { readonly url: string; readonly alt: string }): VNode {
  return (
    <picture class="card-picture">
      <source media={`screen and ${wide} and ${dark}`} srcset={`${url}&taille=grande&fond=sombre`} />
      <source media={wide} srcset={`${url}&taille=grande`} />
      <source media={`screen and ${dark}`} srcset={`${url}&fond=sombre`} />
      <img src={url} alt={alt} />
    </picture>
  );
}

function drawButton(button: CardButton, isUsed: boolean, onPress: (form: HTMLFormElement | null) => void): VNode {
  if (button.kind === 'link') {
    const url = safeUrl(button.url);
    return url === null ? <span>{button.title}</span> : <OutLink look="card-button" url={url} label={button.title} />;
  }
  if (button.kind === 'unfold') {
    return (
      <details class="card-more">
        <summary class="card-button">{button.title}</summary>
        {button.body.map((part) => drawPart(part, ''))}
      </details>
    );
  }
  return (
    <button
      type="button"
      class="card-button"
      aria-disabled={isUsed}
      onClick={(event) => onPress(event.currentTarget.form)}
    >
      {button.title}
    </button>
  );
}

/** What was ticked, as Adaptive Cards send it: joined by commas. */
function readForm(card: Card, form: HTMLFormElement | null): Readonly<Record<string, string>> {
  if (form === null) return {};
  const ticked = new FormData(form);
  const inputs = card.body.flatMap((part) => (part.kind === 'choices' ? [part.id] : []));
  return Object.fromEntries(inputs.map((id) => [id, ticked.getAll(id).join(',')]));
}
