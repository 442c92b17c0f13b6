import type { TargetedSubmitEvent, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { WrittenCentre } from '../../src/centres/written-centre.ts';
import type { CentreList } from '../../src/desk/centre-wire.ts';
import type { Account, AccountList, NewPassword } from '../../src/desk/wire.ts';
import { useStore } from '../use-store.ts';
import { useDesk } from './desk-context.ts';
import { formatMoment } from './format.ts';
import { say, words } from './words.ts';

/** Who may enter; for whoever answers for the centre. */
export function AccountsPage(): VNode {
  const { call, workplace } = useDesk();
  const [list, setList] = useState<AccountList | null>(null);
  const [made, setMade] = useState<NewPassword | null>(null);
  const read = async (): Promise<void> => {
    setList(await call<AccountList>('GET', '/accounts'));
  };
  useEffect(() => void workplace.attempt(read), [call, workplace]);
  const hasSeveral = useCentres().length > 1;
  const attempt = (work: () => Promise<NewPassword | null>): void =>
    void workplace.attempt(async () => {
      setMade(await work());
      await read();
    });

  return (
    <div class="page">
      <h2>{words.accounts.heading}</h2>
      <div role="status">
        {made !== null && (
          <p class="made">
            {say(words.accounts.made, { name: made.account.name })} <code>{made.password}</code>
          </p>
        )}
      </div>
      <table>
        <caption class="unseen">{words.accounts.heading}</caption>
        <thead>
          <tr>
            {columns
              .filter((column) => hasSeveral || column !== 'centre')
              .map((column) => (
                <th key={column} scope="col">
                  {words.accounts.columns[column]}
                </th>
              ))}
          </tr>
        </thead>
        <tbody>
          {list?.accounts.map((account) => (
            <AccountRow
              key={account.id}
              account={account}
              hasCentre={hasSeveral}
              hasPasswords={list.hasPasswords}
              attempt={attempt}
            />
          ))}
        </tbody>
      </table>
      {list?.hasPasswords === true && <NewAccountForm attempt={attempt} />}
      {list?.hasPasswords === false && <p>{words.accounts['by-sign-on']}</p>}
    </div>
  );
}

const columns = ['name', 'login', 'role', 'centre', 'seen', 'actions'] as const;

/** Those that one may open accounts for; none for whoever may see their own alone. */
function useCentres(): readonly WrittenCentre[] {
  const { call, workplace } = useDesk();
  const { me } = useStore(workplace.status);
  const [centres, setCentres] = useState<readonly WrittenCentre[]>([]);
  const isAdmin = me.counsellor.role === 'admin';
  useEffect(() => {
    if (!isAdmin) return;
    void workplace.attempt(async () => {
      const list = await call<CentreList>('GET', '/centres');
      setCentres(list.centres.filter(({ closing }) => closing === null).map(({ centre }) => centre));
    });
  }, [call, workplace, isAdmin]);
  return centres;
}

type Attempt = (work: () => Promise<NewPassword | null>) => void;

interface RowProps {
  readonly account: Account;
  readonly hasCentre: boolean;
  readonly hasPasswords: boolean;
  readonly attempt: Attempt;
}

function AccountRow({ account, hasCentre, hasPasswords, attempt }: RowProps): VNode {
  const { call, workplace } = useDesk();
  const { me } = useStore(workplace.status);
  const { id, name, login, role, isActive, isVouched, seenAt } = account;
  const path = `/accounts/${encodeURIComponent(id)}`;
  async function toggle(): Promise<null> {
    await call('PUT', path, { isActive: !isActive });
    return null;
  }
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{login}</td>
      <td>{isActive ? words.roles[role] : say(words.accounts.closed, { role: words.roles[role] })}</td>
      {hasCentre && <td>{account.centre.name}</td>}
      <td>{seenAt === 0 ? words.accounts.never : formatMoment(seenAt, Date.now())}</td>
      <td>
        {id !== me.counsellor.id && (
          <span class="row">
            {isVouched ? (
              <span class="aside">{words.accounts.vouched}</span>
            ) : hasPasswords ? (
              <button
                type="button"
                aria-label={say(words.accounts['reset-of'], { name })}
                onClick={() => attempt(() => call<NewPassword>('POST', `${path}/reset`))}
              >
                {words.accounts.reset}
              </button>
            ) : null}
            <button
              type="button"
              aria-label={say(isActive ? words.accounts['disable-of'] : words.accounts['enable-of'], { name })}
              onClick={() => attempt(toggle)}
            >
              {isActive ? words.accounts.disable : words.accounts.enable}
            </button>
          </span>
        )}
      </td>
    </tr>
  );
}

function NewAccountForm({ attempt }: { readonly attempt: Attempt }): VNode {
  const { call, workplace } = useDesk();
  const { me } = useStore(workplace.status);
  const centres = useCentres();
  function submit(event: TargetedSubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    const element = event.currentTarget;
    const form = new FormData(element);
    const fields = ['name', 'login', 'role', 'centre'].flatMap((name) =>
      form.has(name) ? [[name, form.get(name)]] : [],
    );
    const body = Object.fromEntries(fields);
    attempt(async () => {
      const made = await call<NewPassword>('POST', '/accounts', body);
      element.reset();
      return made;
    });
  }
  const roles =
    me.counsellor.role === 'admin'
      ? (['conseiller', 'responsable', 'admin'] as const)
      : (['conseiller', 'responsable'] as const);
  return (
    <section>
      <h3>{words.accounts.add}</h3>
      <form class="stack" onSubmit={submit}>
        <label for="new-name">{words.accounts.columns.name}</label>
        <input id="new-name" name="name" maxLength={80} autocomplete="off" aria-describedby="new-name-hint" required />
        <p id="new-name-hint" class="aside">
          {words.accounts['name-hint']}
        </p>
        <label for="new-login">{words.accounts.columns.login}</label>
        <input id="new-login" name="login" maxLength={64} autocomplete="off" autocapitalize="none" required />
        <label for="new-role">{words.accounts.columns.role}</label>
        <select id="new-role" name="role">
          {roles.map((role) => (
            <option key={role} value={role}>
              {words.roles[role]}
            </option>
          ))}
        </select>
        {centres.length > 1 && (
          <>
            <label for="new-centre">{words.accounts.columns.centre}</label>
            <select id="new-centre" name="centre">
              {centres.map(({ centreId, name }) => (
                <option key={centreId} value={centreId} selected={centreId === me.centre.id}>
                  {name}
                </option>
              ))}
            </select>
          </>
        )}
        <button type="submit" class="button">
          {words.accounts.add}
        </button>
      </form>
    </section>
  );
}
