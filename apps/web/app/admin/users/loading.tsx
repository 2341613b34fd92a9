import { Skeleton } from '../../../components/ui/skeleton.tsx';

export default function UsersLoading() {
  return <Skeleton lines={8} label="Opening the users" />;
}
