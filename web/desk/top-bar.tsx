import type { VNode } from 'preact';
import type { Role } from '../../src/desk/counsellor.ts';
import { useStore } from '../use-store.ts';
import { useCommand, useDesk } from './desk-context.ts';
import { formatPlace, home, type PageName, type Place } from './place.ts';
import { say, words } from './words.ts';

interface Props {
  readonly onHelp: () => void;
}

/** Where one can go, whether one takes cases, and who one is. */
export function TopBar({ onHelp }: Props): VNode {
  const { workplace, preferences } = useDesk();
  const { me } = useStore(workplace.status);
  const { hasSound } = useStore(preferences);
  const switchPresence = (): void => void workplace.setAvailable(!me.isAvailable);
  useCommand('presence', switchPresence);
  return (
    <header class="top">
      <h1>
        <span>{words.frame.heading}</span> <small>{me.centre.name}</small>
      </h1>
      <Pages role={me.counsellor.role} />
      <div class="top-tools">
        <button type="button" role="switch" class="switch" aria-checked={me.isAvailable} onClick={switchPresence}>
          {words.presence.label}
        </button>
        <button
          type="button"
          role="switch"
          class="switch"
          aria-checked={hasSound}
          onClick={() => preferences.set({ hasSound: !hasSound })}
        >
          {words.frame.sound}
        </button>
        <button type="button" onClick={onHelp} aria-keyshortcuts="?">
          {words.frame.help}
        </button>
        <PageLink
          place={{ page: 'me' }}
          words={me.counsellor.name}
          spoken={say(words.frame.me, { name: me.counsellor.name })}
        />
      </div>
    </header>
  );
}

function Pages({ role }: { readonly role: Role }): VNode {
  const isResponsable = role !== 'conseiller';
  const { workplace } = useDesk();
  const { counts } = useStore(workplace.shelf.store);
  return (
    <nav aria-label={words.frame.nav}>
      <PageLink place={home} words={words.cases.heading} />
      <PageLink place={{ page: 'call-backs' }} words={words['call-backs'].heading} count={counts.callBacks} />
      <PageLink place={{ page: 'running' }} words={words.running.heading} />
      <PageLink place={{ page: 'questions' }} words={words.questions.nav} />
      {isResponsable && <PageLink place={{ page: 'figures' }} words={words.figures.heading} />}
      {isResponsable && <PageLink place={{ page: 'replies' }} words={words.replies.heading} />}
      {isResponsable && <PageLink place={{ page: 'accounts' }} words={words.accounts.heading} />}
      {role === 'admin' && <PageLink place={{ page: 'centres' }} words={words.centres.heading} />}
    </nav>
  );
}

interface LinkProps {
  readonly place: Place;
  readonly words: string;
  /** What is read aloud, where that is more. */
  readonly spoken?: string;
  readonly count?: number;
}

function PageLink({ place, words: label, spoken, count = 0 }: LinkProps): VNode {
  const here: PageName = useDesk().place.page;
  return (
    <a href={formatPlace(place)} aria-label={spoken} aria-current={here === place.page ? 'page' : undefined}>
      {label}
      {count > 0 && <span class="count">{count}</span>}
    </a>
  );
}
