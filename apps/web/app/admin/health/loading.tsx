import { Skeleton } from '../../../components/ui/skeleton.tsx';

export default function HealthLoading() {
  return <Skeleton lines={8} label="Asking each part how it is" />;
}
