'use client';

import { useRouter } from 'next/navigation';
import { Button } from './ui/button.tsx';
import { Icon } from './ui/icon.tsx';

/** Back to where the reader came from; to the start for whoever opened the page directly. */
export function BackButton() {
  const router = useRouter();
  function handleClick() {
    if (window.history.length > 1) router.back();
    else router.push('/');
  }
  return (
    <Button look="bare" onClick={handleClick} data-shortcut="Escape" className="no-print -ml-2">
      <Icon name="back" /> Back
    </Button>
  );
}
