import type { VNode } from 'preact';
import type { Block, Piece } from './text.ts';
import { words } from './words.ts';

/** Text as it is read: paragraphs, lists and links; never anything that the text could choose itself. */
export function TextView({ blocks }: { readonly blocks: readonly Block[] }): VNode {
  return <>{blocks.map(drawBlock)}</>;
}

function drawBlock({ kind, lines }: Block): VNode {
  if (kind === 'paragraph') {
    return (
      <p>
        {lines.map((line, index) => (
          <>
            {index > 0 && <br />}
            {line.map(drawPiece)}
          </>
        ))}
      </p>
    );
  }
  const entries = lines.map((line) => <li>{line.map(drawPiece)}</li>);
  return kind === 'bullets' ? <ul>{entries}</ul> : <ol>{entries}</ol>;
}

function drawPiece(piece: Piece): VNode | string {
  if (piece.kind === 'strong') return <strong>{piece.words}</strong>;
  if (piece.kind === 'words') return piece.words;
  return <OutLink url={piece.url} label={piece.words} />;
}

/** A page opens in a tab of its own, and cannot reach this one; a telephone or a letter needs none. */
export function OutLink({
  url,
  label,
  look,
}: {
  readonly url: string;
  readonly label: string;
  readonly look?: string;
}): VNode {
  if (/^(tel|mailto):/i.test(url)) {
    return (
      <a class={look} href={url}>
        {label}
      </a>
    );
  }
  return (
    <a class={look} href={url} target="_blank" rel="noopener noreferrer">
      {label}
      <span class="sr-only"> ({words.message.newTab})</span>
    </a>
  );
}
