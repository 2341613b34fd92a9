import { Skeleton } from '../../../components/ui/skeleton.tsx';

export default function AuditLoading() {
  return <Skeleton lines={10} label="Opening the audit log" />;
}
