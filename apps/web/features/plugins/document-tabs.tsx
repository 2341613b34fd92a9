'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { documentLink } from '../../lib/page-links.ts';
import { DocumentPlugin, type ReadDocument } from './document-plugin.tsx';
import type { OpenDocument } from './plugin-session.ts';
import type { PluginSlot } from './plugin-slots.ts';

interface DocumentTabsProps {
  slots: PluginSlot[];
  document: ReadDocument;
  /** The document itself. */
  children: ReactNode;
}

const documentTab = 'document';

/** A document, and beside it what plugins make of it. A plugin runs only while its tab is open. */
export function DocumentTabs({ slots, document: read, children }: DocumentTabsProps) {
  const router = useRouter();
  const panel = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(documentTab);
  if (slots.length === 0) return children;
  const tabs = [{ id: documentTab, title: 'Document' }, ...slots.map(({ url, title }) => ({ id: url, title }))];
  const slot = slots.find(({ url }) => url === shown);
  function handleOpen(place: OpenDocument) {
    setShown(documentTab);
    router.push(documentLink(place));
    // A place that is in the address already moves nothing by itself.
    requestAnimationFrame(() => panel.current?.querySelector('mark')?.scrollIntoView({ block: 'center' }));
  }
  return (
    <>
      <TabList tabs={tabs} shown={shown} onShow={setShown} />
      <div ref={panel} role="tabpanel" aria-label="Document" hidden={slot !== undefined}>
        {children}
      </div>
      {slot === undefined ? null : (
        <div role="tabpanel" aria-label={slot.title} className="fade-in" data-plugin={slot.pluginId}>
          <DocumentPlugin key={`${slot.url} ${read.versionId}`} slot={slot} document={read} onOpen={handleOpen} />
        </div>
      )}
    </>
  );
}

interface TabListProps {
  tabs: { id: string; title: string }[];
  shown: string;
  onShow: (id: string) => void;
}

/** Tabs as the keyboard knows them: one stop, and the arrows between them. */
function TabList({ tabs, shown, onShow }: TabListProps) {
  function handleKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const index = tabs.findIndex(({ id }) => id === shown);
    const next = (index + step + tabs.length) % tabs.length;
    onShow(tabs[next]?.id ?? shown);
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  }
  return (
    <div
      role="tablist"
      aria-label="Ways to read this document"
      onKeyDown={handleKeyDown}
      className="no-print -mt-8 mb-8 flex max-w-(--measure) gap-6 border-b border-rule"
    >
      {tabs.map(({ id, title }) => (
        <button
          key={id}
          type="button"
          role="tab"
          aria-selected={id === shown}
          tabIndex={id === shown ? 0 : -1}
          onClick={() => onShow(id)}
          className={`-mb-px inline-flex min-h-10 cursor-pointer items-center border-b-2 ${id === shown ? 'border-accent text-ink' : 'border-transparent text-soft hover:text-ink'}`}
        >
          {title}
        </button>
      ))}
    </div>
  );
}
