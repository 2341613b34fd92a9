'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { announce } from '../../lib/announce.ts';
import { openPluginFrame } from './open-plugin-frame.ts';
import type { PluginContent } from './plugin-content.ts';
import type { OpenDocument, StopReason } from './plugin-session.ts';
import type { PluginSlot } from './plugin-slots.ts';

interface PluginFrameProps {
  slot: PluginSlot;
  /** Of the place where it stands. Another content, by identity, is another frame. */
  content: PluginContent;
  onOpen: (place: OpenDocument) => void;
  /** How high the plugin's page is; 0 while it has nothing to show. */
  onHeight?: (height: number) => void;
}

/** A plugin's page, as high as it asks for within its slot's limit; a quiet word in its place once it was stopped. */
export function PluginFrame({ slot, content, onOpen, onHeight }: PluginFrameProps) {
  const container = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(0);
  const [stopped, setStopped] = useState<StopReason | null>(null);
  const [attempt, setAttempt] = useState(0);
  const handleOpen = useEffectEvent(onOpen);
  const show = useEffectEvent((asked: number) => {
    setHeight(asked);
    onHeight?.(asked);
  });
  const handleStop = useEffectEvent((reason: StopReason) => {
    show(0);
    setStopped(reason);
    announce(describeStop(slot.pluginName, reason));
  });
  useEffect(() => {
    const gone = new AbortController();
    void loadChannel().then((channel) => {
      if (channel === null || gone.signal.aborted || container.current === null) return;
      const { footerHeightMax, tabHeightMax } = channel.pluginChannelLimits;
      const heightMax = slot.slot === 'answer-footer' ? footerHeightMax : tabHeightMax;
      const close = openPluginFrame(container.current, channel, {
        slot,
        content,
        onResize: (asked) => show(Math.min(Math.ceil(asked), heightMax)),
        onOpen: (place) => handleOpen(place),
        onStop: (reason) => handleStop(reason),
      });
      gone.signal.addEventListener('abort', close);
    });
    return () => gone.abort();
  }, [slot.url, content, attempt]);
  function handleStart() {
    setStopped(null);
    setAttempt((count) => count + 1);
  }
  if (stopped !== null) return <Stopped words={describeStop(slot.pluginName, stopped)} onStart={handleStart} />;
  return (
    <div ref={container} className="plugin-frame" style={height === 0 ? undefined : { height }} inert={height === 0} />
  );
}

/** The schemas come in a file of their own. If it does not arrive, the plugin is not shown, and the page is whole. */
function loadChannel() {
  return import('@footnote/contracts').catch(() => null);
}

function Stopped({ words, onStart }: { words: string; onStart: () => void }) {
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-13 text-faint" data-plugin-stopped>
      {words}
      <Button look="bare" size="small" onClick={onStart}>
        Start again
      </Button>
    </p>
  );
}

const stopWords: Record<StopReason, string> = {
  unresponsive: 'stopped responding.',
  flooding: 'sent too many messages and was stopped.',
  left: 'tried to leave its page and was stopped.',
};

function describeStop(name: string, reason: StopReason): string {
  return `The plugin ${name} ${stopWords[reason]}`;
}
