/** What was looked at. */
export type Part =
  | 'program'
  | 'settings'
  | 'disk'
  | 'database'
  | 'clock'
  | 'knowledge'
  | 'certificates'
  | 'centres'
  | 'people'
  | 'sign-on';

/** One thing that was found of an installation. */
export interface Finding {
  readonly part: Part;
  /** fine; care: it works, and will hurt one day; wrong: it does not work, or somebody may be harmed. */
  readonly level: 'fine' | 'care' | 'wrong';
  /** What is so, in one sentence. */
  readonly says: string;
  /** What to do; null: nothing. */
  readonly advice: string | null;
}

/** Makes the findings of one part. */
export interface Findings {
  fine(says: string): Finding;
  care(says: string, advice: string): Finding;
  wrong(says: string, advice: string): Finding;
}

export function findingsOf(part: Part): Findings {
  return {
    fine: (says) => ({ part, level: 'fine', says, advice: null }),
    care: (says, advice) => ({ part, level: 'care', says, advice }),
    wrong: (says, advice) => ({ part, level: 'wrong', says, advice }),
  };
}
