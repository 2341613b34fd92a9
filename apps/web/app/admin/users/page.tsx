import type { Metadata } from 'next';
import { PageFailure } from '../../../components/page-failure.tsx';
import { UsersView } from '../../../features/admin/users/users-view.tsx';
import { load } from '../../../lib/failure.ts';
import { firstOf, type PageQuery } from '../../../lib/page-query.ts';
import { serverClient } from '../../../lib/server-client.ts';

export const metadata: Metadata = { title: 'Users' };

export default async function UsersPage({ searchParams }: PageQuery) {
  const text = firstOf((await searchParams)['text']) ?? '';
  const { value, failure } = await load((await serverClient()).listUsers(text === '' ? {} : { text }));
  return value === null ? <PageFailure failure={failure} /> : <UsersView initial={value} initialText={text} />;
}
