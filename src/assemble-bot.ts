import { createDialogSet } from '../dialogs/dialog.ts';
import { createDialogs } from '../dialogs/index.ts';
import { createAdvisor } from '../guidance/advisor.ts';
import type { Library } from '../knowledge/library.ts';
import { createBot, type GuidanceBot } from './bot.ts';
import { type AnswerBook, noAnswerBook } from './centre-answers/centre-answers.ts';
import type { Conversations } from './conversations.ts';
import { createWording } from './exhibits/wording.ts';
import { type FollowUpBook, noFollowUps } from './follow-up/follow-up-book.ts';
import { draftDossier } from './handoff/dossier.ts';
import type { Reception } from './handoff/reception.ts';
import { hearAim } from './hearing/aim.ts';
import { createIsWorded } from './is-worded.ts';
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
  readonly reception: Reception;
  /** By default nobody is written to later. */
  readonly followUps?: FollowUpBook;
  /** By default no centre answers by itself. */
  readonly answerBook?: AnswerBook;
  readonly today: () => Date;
}): GuidanceBot {
  const { library, voice, log, site, conversations, reception, today } = given;
  const { followUps = noFollowUps, answerBook = noAnswerBook } = given;
  const advisor = createAdvisor(library, createIsWorded(voice));
  return createBot({
    responder: {
      library,
      answerBook,
      recommend: advisor.recommend,
      findAssessed: advisor.findAssessed,
      account: advisor.account,
      readConstraints: advisor.readConstraints,
      findMeant: advisor.findMeant,
      findTold: advisor.findTold,
      compare: advisor.compare,
      hasEvidence: advisor.hasEvidence,
      followUpDays: followUps.days,
      read: (words) => advisor.read(words),
      draftDossier: ({ profile, keptWords }) => {
        const { pistes } = advisor.recommend(profile);
        return draftDossier({ profile, keptWords, pistes }, createWording(voice, library, profile, today), library);
      },
    },
    dialogs: createDialogSet(Object.values(createDialogs({ ...advisor, hearAim }))),
    conversations,
    reception,
    followUps,
    render: createRender(voice, library, { ...site, followUpDays: followUps.days }, today),
    log,
    today,
  });
}
