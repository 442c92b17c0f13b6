import type { Attachment } from 'botbuilder-core';
import type { Exhibit } from '../../dialogs/dialog.ts';
import { showAbout } from './about-card.ts';
import { showAccount } from './account-card.ts';
import { showAnswer } from './answer-card.ts';
import { showBilan, showBilanLink, showKeep } from './bilan-card.ts';
import { showCentreAnswer } from './centre-answer-card.ts';
import { showCommands } from './command-card.ts';
import { showComparison } from './comparison-card.ts';
import { showContact, showEmergency } from './contact-card.ts';
import { showDossier } from './dossier-card.ts';
import { showFiche } from './fiche-card.ts';
import { showFormation, showFormations } from './formation-card.ts';
import { showInstitutions } from './institutions-card.ts';
import { showPistes } from './piste-card.ts';
import { showKept, showRecap } from './recap-card.ts';
import { showRecognitions } from './recognition-card.ts';
import { showExport, showReceipt } from './rights-card.ts';
import { showSelfAssessment } from './self-assessment-card.ts';
import type { Setting } from './setting.ts';
import { showSteps } from './steps-card.ts';
import { showWhatIfs } from './what-if-card.ts';
import { showWhich } from './which-card.ts';

/** The cards of one exhibit, in reading order. */
export function showExhibit(exhibit: Exhibit, setting: Setting): readonly Attachment[] {
  switch (exhibit.kind) {
    case 'pistes':
      return [...showPistes(exhibit.pistes, exhibit.rank, setting), ...(exhibit.rank === 1 ? [showKeep(setting)] : [])];
    case 'account':
      return [showAccount(exhibit.account, setting)];
    case 'what-ifs':
      return [showWhatIfs(exhibit.whatIfs, setting)];
    case 'steps':
      return [showSteps(exhibit.steps, setting)];
    case 'recognition':
      return [showRecognitions(exhibit.recognitions, setting)];
    case 'institutions':
      return [showInstitutions(exhibit.institutions, setting)];
    case 'comparison':
      return [showComparison(exhibit.comparison, setting)];
    case 'fiche':
      return [showFiche(exhibit.metierId, setting)];
    case 'formations':
      return showFormations(exhibit.metierId, exhibit.formationIds, setting);
    case 'formation':
      return [showFormation(exhibit.formationId, setting)];
    case 'answer':
      return [showAnswer(exhibit.metierId, exhibit.answer, exhibit.related, setting)];
    case 'centre-answer':
      return showCentreAnswer(exhibit.answer, setting);
    case 'which':
      return [showWhich(exhibit.metierIds, exhibit.rubrique, setting)];
    case 'self-assessment':
      return [showSelfAssessment(exhibit.assessment, setting)];
    case 'recap':
      return [showRecap(setting)];
    case 'kept':
      return [showKept(setting)];
    case 'export':
      return [showExport(setting)];
    case 'bilan':
      return showBilan(setting);
    case 'bilan-link':
      return [showBilanLink(setting)];
    case 'receipt':
      return [showReceipt(setting)];
    case 'commands':
      return [showCommands(exhibit.hasResumeCodes, setting)];
    case 'about':
      return [showAbout(exhibit.today, setting)];
    case 'contact':
      return [showContact(setting)];
    case 'dossier':
      return [showDossier(exhibit.dossier, setting)];
    case 'emergency':
      return [showEmergency(exhibit.countries, setting)];
  }
}
