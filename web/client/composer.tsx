import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Dictation, findDictation } from './dictation.ts';
import { Icon } from './icons.tsx';
import type { Keep } from './keep.ts';
import { say, words } from './words.ts';

interface Props {
  readonly keep: Keep;
  readonly onSend: (text: string) => void;
  readonly onType: () => void;
}

/** What the server takes in one message. */
const max = 10_000;

/** Where people write. What is typed outlives a refresh, and a network that is gone. */
export function Composer({ keep, onSend, onType }: Props): VNode {
  const [text, setText] = useState(() => keep.read('draft') ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  const isTooLong = text.length > max && [...text].length > max;

  function change(next: string): void {
    setText(next);
    keep.write('draft', next);
    onType();
  }

  function send(): void {
    field.current?.focus();
    if (text.trim() === '' || isTooLong) return;
    onSend(text);
    setText('');
    keep.write('draft', '');
  }

  useLayoutEffect(() => {
    const element = field.current;
    if (element === null) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight + 2}px`;
  }, [text]);
  // Not where it would raise the keyboard of a phone over the welcome.
  useEffect(() => {
    if (!window.matchMedia('(pointer: coarse)').matches) field.current?.focus({ preventScroll: true });
  }, []);

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label class="sr-only" for="composer-text">
        {words.composer.label}
      </label>
      {isTooLong && (
        <p id="composer-error" class="error" role="alert">
          {say(words.composer.tooLong, { max: max.toLocaleString('fr-FR') })}
        </p>
      )}
      <div class="composer-row">
        <textarea
          id="composer-text"
          dir="auto"
          ref={field}
          rows={1}
          value={text}
          placeholder={words.composer.placeholder}
          aria-invalid={isTooLong}
          {...(isTooLong ? { 'aria-describedby': 'composer-error' } : {})}
          enterkeyhint="send"
          onInput={(event) => change(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            send();
          }}
        />
        <DictateButton onHeard={(heard) => change(`${text}${text === '' ? '' : ' '}${heard}`)} />
        <button type="submit" class="round" aria-label={words.composer.send} title={words.composer.send}>
          <Icon name="send" />
        </button>
      </div>
    </form>
  );
}

/** There only where recognition runs on this very device: nobody's voice goes elsewhere. */
function DictateButton({ onHeard }: { readonly onHeard: (text: string) => void }): VNode | null {
  const [dictation, setDictation] = useState<Dictation | null>(null);
  const [isOn, setOn] = useState(false);
  useEffect(() => void findDictation().then(setDictation), []);
  if (dictation === null) return null;
  const label = isOn ? words.composer.stopDictating : words.composer.dictate;
  return (
    <button
      type="button"
      class="round is-quiet"
      aria-label={label}
      title={label}
      aria-pressed={isOn}
      onClick={() => {
        setOn(!isOn);
        if (isOn) dictation.stop();
        else dictation.start({ onHeard, onEnd: () => setOn(false) });
      }}
    >
      <Icon name="mic" />
    </button>
  );
}
