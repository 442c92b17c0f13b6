/** Speech turned into text, on this device. */
export interface Dictation {
  start(events: { onHeard(text: string): void; onEnd(): void }): void;
  stop(): void;
}

/** The part of the browser's recognition that says where it runs; TypeScript does not know it yet. */
interface Recognition {
  lang: string;
  processLocally: boolean;
  onresult: ((event: { readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }>> }) => void) | null;
  onend: (() => void) | null;
  start(): void;
  stop(): void;
}

interface RecognitionMaker {
  new (): Recognition;
  available?(options: { readonly langs: readonly string[]; readonly processLocally: true }): Promise<string>;
}

const language = 'fr-FR';

/** Null unless the browser is certain that French is recognised here, without any server. */
export async function findDictation(): Promise<Dictation | null> {
  const maker = findMaker();
  if (maker?.available === undefined || !('processLocally' in maker.prototype)) return null;
  // Browsers without a sound system of their own end the page at the next question.
  if (!(await hasMicrophone())) return null;
  const verdict = await maker.available({ langs: [language], processLocally: true }).catch(() => 'unavailable');
  return verdict === 'available' ? createDictation(maker) : null;
}

async function hasMicrophone(): Promise<boolean> {
  if (!('mediaDevices' in navigator)) return false;
  const devices = await navigator.mediaDevices.enumerateDevices().catch(() => []);
  return devices.some(({ kind }) => kind === 'audioinput');
}

function findMaker(): RecognitionMaker | undefined {
  return (window as Window & { SpeechRecognition?: RecognitionMaker }).SpeechRecognition;
}

function createDictation(Maker: RecognitionMaker): Dictation {
  let running: Recognition | undefined;
  return {
    start({ onHeard, onEnd }) {
      const recognition = new Maker();
      recognition.lang = language;
      recognition.processLocally = true;
      recognition.onresult = ({ results }) => {
        const heard = results[results.length - 1]?.[0]?.transcript.trim();
        if (heard) onHeard(heard);
      };
      recognition.onend = onEnd;
      recognition.start();
      running = recognition;
    },
    stop: () => running?.stop(),
  };
}
