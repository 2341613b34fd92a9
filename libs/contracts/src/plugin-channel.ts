import { z } from 'zod';
import { nonBlank } from './common.ts';
import { PluginSlotName } from './plugins.ts';

/**
 * The messages between the portal and a plugin's page, over a port that the portal hands to the page once it has loaded:
 * `postMessage({ footnotePlugin: 1 }, '*', [port])`. A change that old plugins would not understand is a new version.
 */
export const pluginChannelVersion = 1;

/** In UTF-16 code units, CSS pixels and pieces. */
export const pluginChannelLimits = {
  footerHeightMax: 600,
  tabHeightMax: 6_000,
  queryCharactersMax: 500,
  searchResultsMax: 5,
  searchesAtOnceMax: 2,
  /** A longer document is given up to here, and marked as cut. */
  documentCharactersMax: 500_000,
} as const;

const RequestId = nonBlank(64);
const offset = z.number().int().min(0);

/** From the plugin. Everything else that it sends is dropped, and counted against it. */
export const PluginMessage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({ type: z.literal('pong') }),
  /** The height that the page would like; it gets that, or the most that its slot gives. */
  z.strictObject({ type: z.literal('resize'), height: z.number().min(0).max(1_000_000) }),
  z.strictObject({
    type: z.literal('search'),
    requestId: RequestId,
    query: nonBlank(pluginChannelLimits.queryCharactersMax),
  }),
  /** Works only right after the reader has clicked or pressed a key in the plugin. */
  z
    .strictObject({
      type: z.literal('open-document'),
      documentId: nonBlank(100),
      versionId: nonBlank(100),
      start: offset,
      end: offset,
    })
    .refine(({ start, end }) => start < end, { path: ['end'], message: 'must be after start' }),
]);
export type PluginMessage = z.infer<typeof PluginMessage>;

const Place = z.object({
  documentId: z.string(),
  versionId: z.string(),
  title: z.string(),
  start: offset,
  end: offset,
});

/** With the permission `read-answer`, in an answer's slot. */
const AnswerForPlugin = z.object({
  id: z.string(),
  question: z.string(),
  text: z.string(),
  sentences: z.array(z.object({ text: z.string(), citations: z.array(z.number().int()) })),
  citations: z.array(Place.extend({ number: z.number().int(), quote: z.string() })),
});

/** With the permission `read-document`, in a document's slot. */
const DocumentForPlugin = z.object({
  id: z.string(),
  versionId: z.string(),
  title: z.string(),
  text: z.string(),
  /** Whether the text goes on after what is given. */
  cut: z.boolean(),
});

export const PluginContext = z.object({
  slot: PluginSlotName,
  theme: z.enum(['light', 'dark']),
  locale: z.string(),
  /** The portal's colours in this theme, by the names that its design gives them. */
  colours: z.record(z.string(), z.string()),
  answer: AnswerForPlugin.nullable(),
  document: DocumentForPlugin.nullable(),
});
export type PluginContext = z.infer<typeof PluginContext>;

export const PluginSearchResult = Place.extend({ text: z.string() });
export type PluginSearchResult = z.infer<typeof PluginSearchResult>;

/** From the portal to the plugin. */
export const PluginHostMessage = z.discriminatedUnion('type', [
  /** After `ready`, and again whenever something of it changes. */
  PluginContext.extend({ type: z.literal('context') }),
  z.object({ type: z.literal('search-results'), requestId: z.string(), results: z.array(PluginSearchResult) }),
  /** A page that does not answer with `pong` for five seconds is removed. */
  z.object({ type: z.literal('ping') }),
  z.object({
    type: z.literal('problem'),
    /** Of the search that failed; null when it was not a search. */
    requestId: z.string().nullable(),
    code: z.enum(['not-permitted', 'too-many-searches', 'search-failed', 'needs-a-click']),
    detail: z.string(),
  }),
]);
export type PluginHostMessage = z.infer<typeof PluginHostMessage>;
