'use client';

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
      <svg aria-hidden="true" viewBox="0 0 16 16" width="16" height="16">
        <circle cx="8" cy="8" r="5.6" fill="none" stroke="currentColor" strokeWidth="1.4" />
        <path d="M8 2.4a5.6 5.6 0 0 1 0 11.2Z" fill="currentColor" />
      </svg>
    </button>
  );
}
