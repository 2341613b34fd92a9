import { z } from 'zod';
import { listOf } from './common.ts';

/** What a plugin may be told or may ask for; it gets what its manifest names and nothing else. */
export const PluginPermission = z.enum(['read-answer', 'read-document', 'search']);
export type PluginPermission = z.infer<typeof PluginPermission>;

/** The places of the portal where a plugin can stand. */
export const PluginSlotName = z.enum(['answer-footer', 'document-tab']);
export type PluginSlotName = z.infer<typeof PluginSlotName>;

export const Plugin = z
  .object({
    id: z.string(),
    name: z.string(),
    version: z.string(),
    description: z.string(),
    permissions: z.array(PluginPermission),
    slots: z.array(
      z.object({
        slot: PluginSlotName,
        title: z.string(),
        /** Of the page that stands in the slot, from the origin on. */
        url: z.string(),
      }),
    ),
  })
  .meta({ id: 'Plugin' });
export type Plugin = z.infer<typeof Plugin>;
export const PluginList = listOf(Plugin).meta({ id: 'PluginList' });
export type PluginList = z.infer<typeof PluginList>;
