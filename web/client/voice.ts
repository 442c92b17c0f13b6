/** Reads out with a voice of this device. */
export interface ReadingVoice {
  read(text: string): void;
  stop(): void;
}

/** Browsers load their voices late: told when there is one, now or then. */
export function findVoice(onFound: (voice: ReadingVoice) => void): void {
  if (!('speechSynthesis' in window)) return;
  const look = (): void => {
    // A voice that is not local sends the text to whoever made it.
    const voice = window.speechSynthesis
      .getVoices()
      .find(({ lang, localService }) => localService && /^fr\b/i.test(lang));
    if (voice === undefined) return;
    window.speechSynthesis.removeEventListener('voiceschanged', look);
    onFound(createVoice(voice));
  };
  window.speechSynthesis.addEventListener('voiceschanged', look);
  look();
}

function createVoice(voice: SpeechSynthesisVoice): ReadingVoice {
  return {
    read(text) {
      const words = new SpeechSynthesisUtterance(text);
      words.voice = voice;
      words.lang = voice.lang;
      window.speechSynthesis.speak(words);
    },
    stop: () => window.speechSynthesis.cancel(),
  };
}
