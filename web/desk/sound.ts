/** Two short notes; three low ones for a cry for help. */
const tunes = { news: [660, 880], alarm: [520, 390, 520] } as const;

const noteSeconds = 0.14;

/** Silent until the counsellor has touched the page: browsers ask for that, and so do neighbours. */
export class Sound {
  #context: AudioContext | null = null;

  /** To be called when a key or the pointer goes down. */
  wake(): void {
    if (this.#context !== null || !('AudioContext' in window)) return;
    this.#context = new AudioContext();
  }

  play(tune: keyof typeof tunes): void {
    const context = this.#context;
    if (context === null) return;
    for (const [index, pitch] of tunes[tune].entries()) {
      const start = context.currentTime + index * noteSeconds;
      const volume = context.createGain();
      volume.gain.setValueAtTime(0.12, start);
      volume.gain.exponentialRampToValueAtTime(0.001, start + noteSeconds);
      const note = context.createOscillator();
      note.frequency.value = pitch;
      note.connect(volume).connect(context.destination);
      note.start(start);
      note.stop(start + noteSeconds);
    }
  }
}
