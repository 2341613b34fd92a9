import type { Metadata } from 'next';
import { HealthView } from '../../../features/admin/health/health-view.tsx';
import { load } from '../../../lib/failure.ts';
import { serverClient } from '../../../lib/server-client.ts';

export const metadata: Metadata = { title: 'Models and health' };

export default async function HealthPage() {
  const client = await serverClient();
  const [health, models] = await Promise.all([
    load(client.health()),
    load(client.listModels().then(({ items }) => items)),
  ]);
  return <HealthView initial={{ health, models, checkedAt: null }} />;
}
