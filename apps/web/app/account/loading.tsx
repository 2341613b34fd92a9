import { Page } from '../../components/ui/page.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';

export default function AccountLoading() {
  return (
    <Page>
      <Skeleton lines={8} label="Opening your account" />
    </Page>
  );
}
