import { useEffect, useRef, useState } from 'preact/hooks';
import { type Activity, isVisible, speakerOf } from './activity.ts';
import { spokenWords } from './spoken.ts';
import { findVoice, type ReadingVoice } from './voice.ts';

interface Reading {
  /** Null where no voice of this device speaks French. */
  readonly isReading: boolean | null;
  setReading(isReading: boolean): void;
}

/** Reads out what comes in, from the last message on, while the person wants it. */
export function useReading(activities: readonly Activity[]): Reading {
  const [voice, setVoice] = useState<ReadingVoice | null>(null);
  const [isReading, setReading] = useState(false);
  const readTo = useRef('');
  useEffect(() => findVoice((found) => setVoice(() => found)), []);
  useEffect(() => {
    if (!isReading || voice === null) return;
    const said = activities.filter((activity) => isVisible(activity) && speakerOf(activity) !== 'person');
    const fresh = readTo.current === '' ? said.slice(-1) : said.filter(({ id }) => id > readTo.current);
    for (const activity of fresh) voice.read(spokenWords(activity));
    readTo.current = said.at(-1)?.id ?? '';
  }, [isReading, voice, activities]);
  return {
    isReading: voice === null ? null : isReading,
    setReading(wanted) {
      readTo.current = '';
      voice?.stop();
      setReading(wanted);
    },
  };
}
