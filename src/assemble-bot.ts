import { createDialogSet } from '../dialogs/dialog.ts';
import { createDialogs } from '../dialogs/index.ts';
import { createAdvisor } from '../guidance/advisor.ts';
import type { Library } from '../knowledge/library.ts';
import { createBot, type GuidanceBot } from './bot.ts';
import type { Conversations } from './conversations.ts';
import type { Log } from './log.ts';
import { createRender, type Site } from './render.ts';
import type { Voice } from './voice.ts';

/** The bot over one library: every channel calls the same. */
export function assembleBot(given: {
  readonly library: Library;
  readonly voice: Voice;
  readonly log: Log;
  readonly site: Site;
  readonly conversations: Conversations;
}): GuidanceBot {
  const { library, voice, log, site, conversations } = given;
  const advisor = createAdvisor(library);
  return createBot({
    responder: { library, recommend: advisor.recommend, findAssessed: advisor.findAssessed },
    dialogs: createDialogSet(Object.values(createDialogs(advisor))),
    conversations,
    render: createRender(voice, library, site),
    log,
  });
}
