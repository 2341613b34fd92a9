import type { Metadata } from 'next';
import { PageFailure } from '../../../components/page-failure.tsx';
import { GroupsView } from '../../../features/admin/groups/groups-view.tsx';
import { load } from '../../../lib/failure.ts';
import { serverClient } from '../../../lib/server-client.ts';

export const metadata: Metadata = { title: 'Groups' };

export default async function GroupsPage() {
  const { value, failure } = await load((await serverClient()).listGroups());
  return value === null ? <PageFailure failure={failure} /> : <GroupsView initial={value.items} />;
}
