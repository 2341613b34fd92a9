import { Skeleton } from '../../../components/ui/skeleton.tsx';

export default function KeysLoading() {
  return <Skeleton lines={6} label="Opening the API keys" />;
}
