import type { Account, ApiKey, Login } from '@footnote/contracts';
import { scopeWords } from '../../components/keys/scope-words.ts';
import { Fact, Facts } from '../../components/ledger/facts.tsx';
import { describeRole } from '../../lib/describe-role.ts';
import type { Loaded } from '../../lib/failure.ts';
import { ChangePassword } from './change-password.tsx';
import { LoginsSection } from './logins-section.tsx';
import { OwnDataSection } from './own-data-section.tsx';
import { OwnKeysSection } from './own-keys-section.tsx';

interface AccountViewProps {
  account: Account;
  logins: Loaded<Login[]>;
  keys: Loaded<ApiKey[]>;
}

/** Who one is here, and what opens in one's name. */
export function AccountView({ account, logins, keys }: AccountViewProps) {
  const hasLogin = account.signedInBy === 'login';
  return (
    <div className="flex max-w-[44rem] flex-col gap-10">
      <div>
        <h1 className="font-serif text-28 font-semibold sm:text-40">{account.displayName}</h1>
        <div className="mt-5">
          <AccountFacts account={account} />
        </div>
      </div>
      {hasLogin && account.authMode === 'password' ? <ChangePassword name={account.name ?? ''} /> : null}
      {hasLogin ? <LoginsSection logins={logins} /> : null}
      {hasLogin ? <OwnKeysSection initial={keys} account={account} /> : null}
      <OwnDataSection />
    </div>
  );
}

function AccountFacts({ account: { authMode, name, role, groups, scopes } }: { account: Account }) {
  return (
    <Facts>
      {authMode === 'open' ? <Fact name="Signed in">Nobody signs in: Footnote runs open on this machine.</Fact> : null}
      {name === null ? null : <Fact name="Name">{name}</Fact>}
      {role === null ? null : <Fact name="Role">{describeRole(role)}</Fact>}
      <Fact name="Groups">{groups.length === 0 ? 'None but everyone' : groups.join(', ')}</Fact>
      <Fact name="You may">
        <ul>
          {scopes.map((scope) => (
            <li key={scope}>{scopeWords[scope]}</li>
          ))}
        </ul>
      </Fact>
    </Facts>
  );
}
