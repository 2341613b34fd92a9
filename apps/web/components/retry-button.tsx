'use client';

import { useRouter } from 'next/navigation';
import { Button } from './ui/button.tsx';

/** Loads the page's data again, without losing the page. */
export function RetryButton() {
  const router = useRouter();
  return <Button onClick={() => router.refresh()}>Try again</Button>;
}
