import { fuseByMinMax } from '../baselines/fuse-rankings.ts';
import { fusedServiceArm } from '../baselines/fuse-service-rankings.ts';
import type { RetrievalArm } from './arm.ts';
import type { ServiceRankings } from './service-rankings.ts';

/** The service's passages, ranked by the sum of min-max-scaled scores in equal parts. */
export function minMaxArm(rankings: Pick<ServiceRankings, 'rank'>): RetrievalArm {
  return fusedServiceArm('min-max', fuseByMinMax, rankings);
}
