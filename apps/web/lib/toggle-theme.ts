import { themeCookie, type Theme } from './theme.ts';

const cookieSecondsMax = 60 * 60 * 24 * 365;

/** Changes between light and dark, and keeps the choice in a cookie so that the server renders it at once. */
export function toggleTheme(): void {
  const next: Theme = currentTheme() === 'dark' ? 'light' : 'dark';
  document.documentElement.dataset['theme'] = next;
  document.cookie = `${themeCookie}=${next}; path=/; max-age=${cookieSecondsMax}; samesite=lax`;
}

export function currentTheme(): Theme {
  const chosen = document.documentElement.dataset['theme'];
  if (chosen === 'dark' || chosen === 'light') return chosen;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
