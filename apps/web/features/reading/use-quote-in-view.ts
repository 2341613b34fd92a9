'use client';

import { useEffect, type RefObject } from 'react';

/** Scrolls to the marked quote inside the element, and puts the focus there for whoever reads by ear or keyboard. */
export function useQuoteInView(container: RefObject<HTMLElement | null>, dependency: unknown): void {
  useEffect(() => {
    const mark = container.current?.querySelector<HTMLElement>('[data-document] mark');
    if (!mark) return;
    mark.tabIndex = -1;
    mark.scrollIntoView({ block: 'center' });
    mark.focus({ preventScroll: true });
  }, [container, dependency]);
}
