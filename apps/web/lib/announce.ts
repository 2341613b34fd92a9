const eventName = 'footnote:announce';

/** Says a sentence to screen readers through the page's one polite live region. */
export function announce(message: string): void {
  window.dispatchEvent(new CustomEvent(eventName, { detail: message }));
}

/** Calls back with every announcement; returns how to stop. */
export function listenToAnnouncements(listen: (message: string) => void): () => void {
  const handleEvent = (event: Event) => {
    if (event instanceof CustomEvent && typeof event.detail === 'string') listen(event.detail);
  };
  window.addEventListener(eventName, handleEvent);
  return () => window.removeEventListener(eventName, handleEvent);
}
