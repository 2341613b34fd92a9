'use client';

import { useRouter } from 'next/navigation';
import { useMemo, useState, type ReactNode } from 'react';
import { documentLink } from '../../lib/page-links.ts';
import { useShownAnswer } from '../../lib/shown-answer.tsx';
import { contentOfAnswer } from './plugin-content.ts';
import { PluginFrame } from './plugin-frame.tsx';
import type { PluginSlot } from './plugin-slots.ts';
import { useHiddenPlugins } from './use-hidden-plugins.ts';

/** The plugins below an answer. Each takes no room until it has something to show, and can be hidden. */
export function AnswerPlugins({ slots }: { slots: PluginSlot[] }) {
  const { hidden, setHidden } = useHiddenPlugins();
  const hiddenSlots = slots.filter(({ pluginId }) => hidden.includes(pluginId));
  return (
    <div className="no-print max-w-(--measure)">
      {slots.map((slot) =>
        hiddenSlots.includes(slot) ? null : (
          <AnswerPlugin key={slot.url} slot={slot} onHide={() => setHidden(slot.pluginId, true)} />
        ),
      )}
      {hiddenSlots.map(({ pluginId, title }) => (
        <QuietButton key={pluginId} label={`Show ${title}`} onClick={() => setHidden(pluginId, false)}>
          Show {title}
        </QuietButton>
      ))}
    </div>
  );
}

function AnswerPlugin({ slot, onHide }: { slot: PluginSlot; onHide: () => void }) {
  const router = useRouter();
  const answer = useShownAnswer();
  const [isOpen, setOpen] = useState(false);
  const content = useMemo(
    () => (answer === null ? null : contentOfAnswer(answer, slot.permissions)),
    [answer, slot.permissions],
  );
  if (content === null) return null;
  return (
    <section
      aria-label={slot.title}
      className="plugin-slot"
      data-plugin={slot.pluginId}
      data-open={isOpen || undefined}
    >
      {isOpen ? (
        <div className="fade-in flex items-baseline justify-between">
          <h2 className="small-caps text-faint">{slot.title}</h2>
          <QuietButton label={`Hide ${slot.title}`} onClick={onHide}>
            Hide
          </QuietButton>
        </div>
      ) : null}
      <PluginFrame
        slot={slot}
        content={content}
        onHeight={(height) => setOpen(height > 0)}
        onOpen={(place) => router.push(documentLink(place))}
      />
    </section>
  );
}

function QuietButton({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onClick}
      className="inline-flex min-h-8 cursor-pointer items-center text-13 text-faint hover:text-ink"
    >
      {children}
    </button>
  );
}
