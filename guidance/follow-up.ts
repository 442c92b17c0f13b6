/** Whether a person found the bot of help. */
export type Helped = 'yes' | 'some' | 'no';

/** What happened to a person since. */
export type Happened = 'work' | 'formation' | 'steps' | 'nothing' | 'other';
