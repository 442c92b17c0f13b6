import { type Accountant, account } from './account.ts';
import { type AnswerChanger, changeAnswer } from './change-answer.ts';
import { type Comparer, comparison } from './comparison.ts';
import { asSdkDialog, type DialogId, type SdkDialog } from './dialog.ts';
import { eraseData } from './erase-data.ts';
import { feedback } from './feedback.ts';
import { type FicheReader, fiche } from './fiche.ts';
import { followUp } from './follow-up.ts';
import { followUpConsent } from './follow-up-consent.ts';
import { formation } from './formation.ts';
import type { PathAdvisor } from './guided-path/path.ts';
import { guidedPath } from './guided-path.ts';
import { handOver } from './hand-over.ts';
import { type MeaningReader, meaning } from './meaning.ts';
import { myData } from './my-data.ts';
import { offeredHelp } from './offered-help.ts';
import { type PisteAdvisor, pistes } from './pistes.ts';
import { satisfaction } from './satisfaction.ts';
import { type Assessor, selfAssessment } from './self-assessment.ts';
import { type Guide, steps } from './steps.ts';
import { type Supposer, supposition } from './supposition.ts';
import { type UnpaidWorkReader, unpaidWork } from './unpaid-work.ts';
import { type StatementReader, welcome } from './welcome.ts';
import { type Foreteller, whatIf } from './what-if.ts';

/** Every dialog, by id: a missing one does not compile. */
export function createDialogs(
  advisor: StatementReader &
    MeaningReader &
    PathAdvisor &
    PisteAdvisor &
    FicheReader &
    Guide &
    Comparer &
    UnpaidWorkReader &
    Assessor &
    Accountant &
    Foreteller &
    Supposer &
    AnswerChanger,
): Readonly<Record<DialogId, SdkDialog>> {
  return {
    welcome: asSdkDialog(welcome(advisor)),
    meaning: asSdkDialog(meaning(advisor)),
    'guided-path': asSdkDialog(guidedPath(advisor)),
    pistes: asSdkDialog(pistes(advisor)),
    account: asSdkDialog(account(advisor)),
    'what-if': asSdkDialog(whatIf(advisor)),
    supposition: asSdkDialog(supposition(advisor)),
    'change-answer': asSdkDialog(changeAnswer(advisor)),
    fiche: asSdkDialog(fiche(advisor)),
    steps: asSdkDialog(steps(advisor)),
    comparison: asSdkDialog(comparison(advisor)),
    'unpaid-work': asSdkDialog(unpaidWork(advisor)),
    formation: asSdkDialog(formation(advisor)),
    'self-assessment': asSdkDialog(selfAssessment(advisor)),
    feedback: asSdkDialog(feedback()),
    'hand-over': asSdkDialog(handOver()),
    'offered-help': asSdkDialog(offeredHelp()),
    satisfaction: asSdkDialog(satisfaction()),
    'follow-up-consent': asSdkDialog(followUpConsent()),
    'follow-up': asSdkDialog(followUp()),
    'my-data': asSdkDialog(myData()),
    'erase-data': asSdkDialog(eraseData()),
  };
}
