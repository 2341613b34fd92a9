import { Skeleton } from '../../../components/ui/skeleton.tsx';

export default function DocumentsLoading() {
  return <Skeleton lines={10} label="Opening the documents" />;
}
