import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DrawCard } from '../adaptive/adaptive-cards.ts';
import type { Say } from './card-view.tsx';
import { words } from './words.ts';

declare global {
  interface Window {
    /** Put there by the script of `web/adaptive/`, once it is loaded. */
    aiguilleurDrawCard?: DrawCard;
  }
}

interface Props {
  readonly content: unknown;
  /** Where Microsoft's renderer stands. */
  readonly url: string;
  readonly onSay: Say;
}

/** A card of a shape that is not ours: Microsoft's own renderer draws it, loaded when the first one comes. */
export function ForeignCard({ content, url, onSay }: Props): VNode {
  const place = useRef<HTMLDivElement>(null);
  const [isUnreadable, setUnreadable] = useState(false);
  useEffect(() => {
    loadRenderer(url).then(
      (draw) => {
        const drawn = draw(content, (value) => onSay({ value, channelData: { postBack: true } }));
        if (drawn === null) setUnreadable(true);
        else place.current?.replaceChildren(drawn);
      },
      () => setUnreadable(true),
    );
  }, [content]);
  return (
    <div class="card is-foreign" ref={place}>
      {isUnreadable && <p>{words.message.unreadable}</p>}
    </div>
  );
}

let loading: Promise<DrawCard> | undefined;

function loadRenderer(url: string): Promise<DrawCard> {
  loading ??= new Promise<DrawCard>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url;
    script.onload = () => {
      if (window.aiguilleurDrawCard !== undefined) resolve(window.aiguilleurDrawCard);
    };
    script.onerror = () => {
      loading = undefined;
      script.remove();
      reject(new Error('the renderer of cards did not load'));
    };
    document.head.append(script);
  });
  return loading;
}
