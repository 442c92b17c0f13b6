/** How long a code opens its conversation: begun on a Friday evening, it can go on at home on Sunday. */
export const resumeCodeHours = 48;

/** What stands for a code wherever it is kept; whoever reads the conversation sees the code itself. */
export const hiddenCode = '•••• •••• ••••';

/** Guesses at codes are counted by the hour. */
export const guessSpanMs = 3600_000;

/** Goes with the sentence that holds a hidden code: by it the server shows it again. */
export interface ResumeMark {
  readonly nonce: string;
  readonly expiresAt: number;
}
