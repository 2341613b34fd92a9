import type { Metadata } from 'next';
import { PageFailure } from '../../components/page-failure.tsx';
import { Page } from '../../components/ui/page.tsx';
import { AccountView } from '../../features/account/account-view.tsx';
import { load } from '../../lib/failure.ts';
import { serverClient } from '../../lib/server-client.ts';

export const metadata: Metadata = { title: 'Account' };

export default async function AccountPage() {
  const client = await serverClient();
  const [account, logins, keys] = await Promise.all([
    load(client.getAccount()),
    load(client.listLogins().then(({ items }) => items)),
    load(client.listOwnApiKeys().then(({ items }) => items)),
  ]);
  return (
    <Page>
      {account.value === null ? (
        <PageFailure failure={account.failure} />
      ) : (
        <AccountView account={account.value} logins={logins} keys={keys} />
      )}
    </Page>
  );
}
