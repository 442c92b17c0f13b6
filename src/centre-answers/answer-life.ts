/** Where an answer of a centre stands: people are told what was published last, until it is withdrawn. */
export const answerStates = ['draft', 'proposed', 'published', 'withdrawn'] as const;

export type AnswerState = (typeof answerStates)[number];

/** What can be done with it. */
export const answerDeeds = ['save', 'propose', 'publish', 'withdraw', 'restore'] as const;

export type AnswerDeed = (typeof answerDeeds)[number];

/** What became of its link: `private` is an address that nobody outside can reach, and is not asked. */
export type LinkState = 'found' | 'gone' | 'failing' | 'unreachable' | 'private';
