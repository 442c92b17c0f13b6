import type { VNode } from 'preact';
import { AccountsPage } from './accounts-page.tsx';
import { CallBacksPage } from './call-backs-page.tsx';
import { CasesPage } from './cases-page.tsx';
import { CentresPage } from './centres-page.tsx';
import { FiguresPage } from './figures-page.tsx';
import { MyPage } from './my-page.tsx';
import type { Place } from './place.ts';
import { QuestionsPage } from './questions-page.tsx';
import { RepliesPage } from './replies-page.tsx';
import { RunningPage } from './running-page.tsx';

/** What stands at a place. */
export function PlaceView({ place }: { readonly place: Place }): VNode {
  switch (place.page) {
    case 'cases':
      return <CasesPage caseId={place.caseId} />;
    case 'call-backs':
      return <CallBacksPage />;
    case 'running':
      return <RunningPage />;
    case 'questions':
      return <QuestionsPage />;
    case 'figures':
      return <FiguresPage />;
    case 'replies':
      return <RepliesPage />;
    case 'accounts':
      return <AccountsPage />;
    case 'centres':
      return <CentresPage />;
    case 'me':
      return <MyPage />;
  }
}
