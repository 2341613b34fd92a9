/** What the help shows; `handleShortcut` does the same list. */
export const shortcuts: { keys: string[]; does: string }[] = [
  { keys: ['/'], does: 'Go to the search box' },
  { keys: ['⌘ K', 'Ctrl K'], does: 'Open the command palette' },
  { keys: ['j', 'k'], does: 'Next and previous entry' },
  { keys: ['Enter'], does: 'Open what is selected' },
  { keys: ['[', ']'], does: 'Previous and next citation' },
  { keys: ['1', '…', '6'], does: 'Decide on a reported answer' },
  { keys: ['u'], does: 'Undo the last deletion or decision' },
  { keys: ['c'], does: 'Copy the answer with its sources' },
  { keys: ['Esc'], does: 'Close, or go back' },
  { keys: ['?'], does: 'Show this help' },
];

const entry = '[data-list-item]';
const marker = '[data-marker]';

/** Does what a single key does on any page; true when the key meant something here. */
export function handleShortcut(key: string): boolean {
  switch (key) {
    case '/':
      return focusQueryBox();
    case 'j':
      return moveFocus(entry, 1);
    case 'k':
      return moveFocus(entry, -1);
    case ']':
      return moveFocus(marker, 1);
    case '[':
      return moveFocus(marker, -1);
    case 'c':
    case 'u':
    case 'Escape':
      return press(key);
    default:
      return /^[1-9]$/.test(key) && press(key);
  }
}

/** Whether the key goes into a text: then it is a letter, not a command. */
export function isTyping(target: EventTarget | null): boolean {
  // These take no letters.
  if (target instanceof HTMLInputElement && (target.type === 'radio' || target.type === 'checkbox')) return false;
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

function focusQueryBox(): boolean {
  const box = document.querySelector<HTMLInputElement>('[data-query-box]');
  box?.focus();
  box?.select();
  return box !== null;
}

function moveFocus(selector: string, step: 1 | -1): boolean {
  const elements = [...document.querySelectorAll<HTMLElement>(selector)];
  const focused = elements.indexOf(document.activeElement as HTMLElement);
  // From a pane that was opened from an entry, on from that entry.
  const current = focused === -1 ? elements.findIndex((element) => element.ariaCurrent === 'true') : focused;
  const beginning = step === 1 ? 0 : elements.length - 1;
  const next = elements[current === -1 ? beginning : current + step];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return next !== undefined;
}

/** Clicks the page's button or link for this key; the last one, since what opened last lies on top. */
function press(key: string): boolean {
  const element = [...document.querySelectorAll<HTMLElement>(`[data-shortcut="${key}"]`)].at(-1);
  element?.click();
  return element !== undefined;
}
