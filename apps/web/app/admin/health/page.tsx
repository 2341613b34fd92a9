import type { Metadata } from 'next';
import { PageFailure } from '../../../components/page-failure.tsx';
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
  // How the service fares is no secret; which models it has is.
  if (models.failure?.status === 403) return <PageFailure failure={models.failure} />;
  return <HealthView initial={{ health, models, checkedAt: null }} />;
}
