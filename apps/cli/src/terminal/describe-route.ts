import type { Answer } from '@footnote/contracts';

/** Where an answer was made, and what that cost when it cost anything. */
export function describeRoute({ route, curated }: Pick<Answer, 'route' | 'curated'>): string {
  const cost = route.costUsd > 0 ? `, ${route.costUsd.toFixed(4)} USD` : '';
  switch (route.decision) {
    case 'curated':
      return `verified by a reviewer${curated === null ? '' : ` on ${curated.approvedAt.slice(0, 10)}`}`;
    case 'extractive':
    case 'small':
      return `answered on this machine${cost}`;
    case 'large':
      return `answered by the large model ${route.model ?? ''}${cost}`;
    case 'human':
      return 'answered by a person';
    default:
      return route.decision satisfies never;
  }
}
