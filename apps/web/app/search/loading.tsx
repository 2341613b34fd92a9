import { Page } from '../../components/ui/page.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';

export default function SearchLoading() {
  return (
    <Page>
      <div className="max-w-[44rem]">
        <Skeleton lines={8} label="Searching" />
      </div>
    </Page>
  );
}
