import type * as contracts from '@footnote/contracts';
import type { PluginMessage, PluginSearchResult } from '@footnote/contracts';
import { apiClient } from '../../lib/api-client.ts';
import type { PluginContent } from './plugin-content.ts';
import { PluginSession, type OpenDocument, type StopReason } from './plugin-session.ts';
import type { PluginSlot } from './plugin-slots.ts';
import { portalLook, watchLook } from './portal-look.ts';

/** What of the contract is needed to speak with a plugin, loaded by the caller. */
type Channel = Pick<typeof contracts, 'PluginMessage' | 'pluginChannelLimits' | 'pluginChannelVersion'>;

interface FrameOptions {
  slot: PluginSlot;
  content: PluginContent;
  onResize: (height: number) => void;
  onOpen: (place: OpenDocument) => void;
  onStop: (reason: StopReason) => void;
}

const tickMs = 1_000;

/**
 * Puts a plugin's page into the element, in a frame of opaque origin, and speaks with it until it is closed or stopped.
 * Returns how to close it, which removes the frame.
 */
export function openPluginFrame(container: HTMLElement, channel: Channel, options: FrameOptions): () => void {
  const frame = createFrame(options.slot);
  const { port1: port, port2: portOfPlugin } = new MessageChannel();
  const cleanUps: (() => void)[] = [() => frame.remove(), () => port.close()];
  const close = () => {
    session.close();
    for (const cleanUp of cleanUps.splice(0)) cleanUp();
  };
  const session = new PluginSession({
    permissions: options.slot.permissions,
    searchesAtOnceMax: channel.pluginChannelLimits.searchesAtOnceMax,
    parse: (message): PluginMessage | null => channel.PluginMessage.safeParse(message).data ?? null,
    send: (message) => port.postMessage(message),
    context: () => ({ slot: options.slot.slot, ...portalLook(), ...options.content }),
    search: (query, signal) => search({ query, limit: channel.pluginChannelLimits.searchResultsMax, signal }),
    openDocument: async (place) => {
      const clicked = await wasClicked(frame);
      if (clicked) options.onOpen(place);
      return clicked;
    },
    resize: options.onResize,
    stop: (reason) => {
      close();
      options.onStop(reason);
    },
    now: () => performance.now(),
  });
  port.onmessage = ({ data }) => session.receive(data);
  let loads = 0;
  frame.addEventListener('load', () => {
    if (++loads > 1) session.leave();
    else frame.contentWindow?.postMessage({ footnotePlugin: channel.pluginChannelVersion }, '*', [portOfPlugin]);
  });
  cleanUps.push(
    watchStrayMessages(frame, session),
    tickWhileVisible(session),
    watchLook(() => session.refresh()),
  );
  container.append(frame);
  return close;
}

function createFrame({ title, url }: PluginSlot): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  // No `allow-same-origin`: the page has an origin of its own, with no cookies and no storage.
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.setAttribute('credentialless', '');
  frame.setAttribute('allow', '');
  frame.referrerPolicy = 'no-referrer';
  frame.src = url;
  return frame;
}

/** What a page sends past its port is nothing that the channel knows, and counts against it. */
function watchStrayMessages(frame: HTMLIFrameElement, session: PluginSession): () => void {
  const listen = (event: MessageEvent) => {
    if (event.source === frame.contentWindow) session.receive(null);
  };
  window.addEventListener('message', listen);
  return () => window.removeEventListener('message', listen);
}

function tickWhileVisible(session: PluginSession): () => void {
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') session.tick();
  }, tickMs);
  return () => clearInterval(timer);
}

/** As the reader who looks at the page: what they may not read is not found. */
async function search(request: { query: string; limit: number; signal: AbortSignal }): Promise<PluginSearchResult[]> {
  const { query, limit, signal } = request;
  const { results } = await (await apiClient()).search({ query, limit }, { signal });
  return results.map(({ documentId, versionId, title, start, end, text }) => ({
    documentId,
    versionId,
    title,
    start,
    end,
    text,
  }));
}

const activationMsMax = 250;
const activationPollMs = 25;

/** Whether the reader has just used the frame. The browser may tell a moment later than the plugin does. */
async function wasClicked(frame: HTMLIFrameElement): Promise<boolean> {
  for (let waited = 0; waited <= activationMsMax; waited += activationPollMs) {
    if (document.activeElement === frame && navigator.userActivation.isActive) return true;
    await new Promise((resolve) => setTimeout(resolve, activationPollMs));
  }
  return false;
}
