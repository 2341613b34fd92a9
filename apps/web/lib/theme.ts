export const themeCookie = 'footnote-theme';

export type Theme = 'light' | 'dark';

/** The theme that the visitor chose; null follows the system. */
export function parseTheme(value: string | undefined): Theme | null {
  return value === 'light' || value === 'dark' ? value : null;
}
