import type { PluginContext } from '@footnote/contracts';
import { currentTheme } from '../../lib/toggle-theme.ts';

/** The names of `styles/tokens.css` that a plugin gets. */
const colourNames = ['paper', 'raised', 'ink', 'soft', 'faint', 'rule', 'accent', 'mark', 'good', 'warn', 'bad'];

/** How the portal looks now, so that a plugin's page can look the same. */
export function portalLook(): Pick<PluginContext, 'theme' | 'locale' | 'colours'> {
  return { theme: currentTheme(), locale: document.documentElement.lang, colours: colours() };
}

/** A custom property is only resolved where it is used, so each is put on an element and read from there. */
function colours(): Record<string, string> {
  const probe = document.createElement('span');
  document.body.append(probe);
  const entries = colourNames.map((name) => {
    probe.style.color = `var(--${name})`;
    return [name, getComputedStyle(probe).color];
  });
  probe.remove();
  return Object.fromEntries(entries);
}

/** Calls back when the reader or the system changes between light and dark; returns how to stop. */
export function watchLook(listen: () => void): () => void {
  const observer = new MutationObserver(listen);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', listen);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', listen);
  };
}
