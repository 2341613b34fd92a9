import { fuseByReciprocalRank } from '../baselines/fuse-rankings.ts';
import { fusedServiceArm } from '../baselines/fuse-service-rankings.ts';
import type { RetrievalArm } from './arm.ts';
import type { ServiceRankings } from './service-rankings.ts';

/** The service's passages, ranked by reciprocal rank fusion (k = 60): what most hybrid searches do. */
export function rrfArm(rankings: Pick<ServiceRankings, 'rank'>): RetrievalArm {
  return fusedServiceArm('rrf', fuseByReciprocalRank, rankings);
}
