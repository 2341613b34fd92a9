'use client';

import { Icon } from '../../components/ui/icon.tsx';
import { toggleTheme } from '../../lib/toggle-theme.ts';

export function ThemeToggle() {
  return (
    <button
      type="button"
      onClick={toggleTheme}
      aria-label="Change between light and dark"
      title="Light or dark"
      className="inline-flex size-9 shrink-0 cursor-pointer items-center justify-center rounded-md text-soft hover:text-ink"
    >
      <Icon name="theme" />
    </button>
  );
}
