import { Skeleton } from '../../components/ui/skeleton.tsx';

export default function ReviewLoading() {
  return <Skeleton lines={8} label="Opening the review" />;
}
