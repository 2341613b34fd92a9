import { Page } from '../../components/ui/page.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';

export default function AskLoading() {
  return (
    <Page>
      <div className="max-w-(--measure)">
        <Skeleton lines={4} label="Asking" />
      </div>
    </Page>
  );
}
