import type { FootnoteClient, Plugin, PluginPermission, PluginSlotName } from '@footnote/contracts';

/** A plugin's page in one place of the portal. */
export interface PluginSlot {
  slot: PluginSlotName;
  pluginId: string;
  pluginName: string;
  title: string;
  url: string;
  permissions: PluginPermission[];
}

/** The pages for this place; none when the plugins cannot be had, since the portal works without them. */
export async function pluginSlots(client: FootnoteClient, name: PluginSlotName): Promise<PluginSlot[]> {
  const { items } = await client.listPlugins().catch(() => ({ items: [] }));
  return items.flatMap((plugin) => slotsNamed(name, plugin));
}

function slotsNamed(name: PluginSlotName, { id, name: pluginName, permissions, slots }: Plugin): PluginSlot[] {
  return slots
    .filter(({ slot }) => slot === name)
    .map(({ slot, title, url }) => ({ slot, pluginId: id, pluginName, title, url, permissions }));
}
