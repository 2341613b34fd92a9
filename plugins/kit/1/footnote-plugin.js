/*
 * What a plugin's page talks to Footnote with, version 1. Include it before your own script:
 *   <script src="/plugins/kit/1/footnote-plugin.js"></script>
 * It answers the portal's pings, applies its theme and gives `window.footnote`. Types: footnote-plugin.d.ts.
 */
(() => {
  'use strict';

  const channelVersion = 1;
  const resizeEveryMs = 100;
  const listeners = [];
  /** Searches that wait for their results, by request id. */
  const searches = new Map();
  let port = null;
  let context = null;
  let requests = 0;

  const handlers = {
    ping: () => port.postMessage({ type: 'pong' }),
    context({ type: _, ...rest }) {
      context = rest;
      applyTheme(context);
      for (const listener of listeners) listener(context);
    },
    'search-results': ({ requestId, results }) => takeSearch(requestId)?.resolve(results),
    problem({ requestId, code, detail }) {
      const search = takeSearch(requestId);
      if (search) search.reject(Object.assign(new Error(detail), { code }));
      else console.warn(`Footnote: ${code}: ${detail}`);
    },
  };

  window.addEventListener('message', (event) => {
    if (port || event.source !== window.parent || event.data?.footnotePlugin !== channelVersion) return;
    [port] = event.ports;
    port.onmessage = ({ data }) => handlers[data.type]?.(data);
    port.postMessage({ type: 'ready' });
  });

  function takeSearch(requestId) {
    const search = searches.get(requestId);
    searches.delete(requestId);
    return search;
  }

  /** The portal's colours become `--ink`, `--accent` and so on; footnote-plugin.css is set with them. */
  function applyTheme({ theme, locale, colours }) {
    const root = document.documentElement;
    root.lang = locale;
    root.style.setProperty('color-scheme', theme);
    for (const [name, value] of Object.entries(colours)) root.style.setProperty(`--${name}`, value);
  }

  let asked = null;
  function askForHeight() {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (height !== asked) port?.postMessage({ type: 'resize', height });
    asked = height;
  }

  let waiting = null;
  function askForHeightSoon() {
    waiting ??= setTimeout(() => {
      waiting = null;
      askForHeight();
    }, resizeEveryMs);
  }

  let observer = null;

  window.footnote = {
    /** Calls back with what the page may know, now if it is there and again whenever it changes. */
    onContext(listener) {
      listeners.push(listener);
      if (context) listener(context);
    },
    /** Passages that the reader may read. At most two at a time; needs the permission `search`. */
    search(query) {
      const requestId = String(++requests);
      port.postMessage({ type: 'search', requestId, query });
      return new Promise((resolve, reject) => searches.set(requestId, { resolve, reject }));
    },
    /** Opens a document at a place. Works only in answer to a click or a key. */
    openDocument({ documentId, versionId, start, end }) {
      port.postMessage({ type: 'open-document', documentId, versionId, start, end });
    },
    /** Makes the slot as high as the page, now and from now on. An empty page closes it. */
    fitHeight() {
      askForHeight();
      observer ??= new ResizeObserver(askForHeightSoon);
      observer.observe(document.documentElement);
    },
  };
})();
