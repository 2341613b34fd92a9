import { Skeleton } from '../../../components/ui/skeleton.tsx';

export default function GroupsLoading() {
  return <Skeleton lines={8} label="Opening the groups" />;
}
