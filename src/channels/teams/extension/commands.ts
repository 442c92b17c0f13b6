/** What people find of the bot in their compose box and on messages: the manifest names these, and Teams sends them back. */
export const commandIds = { metiers: 'metiers', formations: 'formations', ask: 'demander' } as const;

/** The one box of a search. */
export const wordsParameter = 'words';
