import { PluginPermission, PluginSlotName } from '@footnote/contracts';
import { z } from 'zod';
import { pluginLimits } from './plugin.limits.ts';

/** One message for whatever is wrong with a field: what it must be. Absence is said by `describeIssue`. */
const mustBe = (what: string) => ({ error: `must be ${what}` });

const quoted = (words: readonly string[]) => words.map((word) => `"${word}"`).join(', ');

function line(charactersMax: number, example: string) {
  const rule = mustBe(`one line of 1 to ${charactersMax} characters, such as "${example}"`);
  return z
    .string(rule)
    .max(charactersMax, rule)
    .regex(/^(?=.*\S)[^\p{Cc}\p{Zl}\p{Zp}]+$/u, rule);
}

/** `kit` is where the service serves what plugins are written with. */
const reservedIds = ['kit'];
const idRule = mustBe('2 to 40 lower-case letters and digits, words joined by hyphens, such as "glossary"');
const pageRule = mustBe(
  'the path of an HTML file inside this folder, such as "footer.html", without ".." or a leading "/"',
);
const versionRule = mustBe('a version of three numbers, such as "1.0.0"');

/** A relative path of plain names: nothing that an address or a file system could read in another way. */
const pagePath = /^(?!.*\.\.)[A-Za-z0-9_-][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*\.html$/;

const PluginSlot = z.strictObject(
  {
    slot: z.enum(PluginSlotName.options, mustBe(`one of ${quoted(PluginSlotName.options)}`)),
    page: z.string(pageRule).max(pluginLimits.pathCharactersMax, pageRule).regex(pagePath, pageRule),
    title: line(40, 'Glossary'),
  },
  mustBe('an object with slot, page and title'),
);

/** `plugin.json`, version 1. */
export const PluginManifest = z.strictObject(
  {
    manifestVersion: z.literal(1, mustBe('1, the only version that there is')),
    id: z
      .string(idRule)
      .min(2, idRule)
      .max(40, idRule)
      .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, idRule)
      .refine((id) => !reservedIds.includes(id), { error: `must not be ${quoted(reservedIds)}, which is taken` }),
    name: line(pluginLimits.nameCharactersMax, 'Glossary'),
    version: z
      .string(versionRule)
      .max(40, versionRule)
      .regex(/^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/, versionRule),
    description: line(pluginLimits.descriptionCharactersMax, 'Explains the abbreviations of an answer.'),
    license: line(60, 'Apache-2.0').optional(),
    permissions: z
      .array(
        z.enum(PluginPermission.options, mustBe(`one of ${quoted(PluginPermission.options)}`)),
        mustBe(`a list of ${quoted(PluginPermission.options)}, or an empty list`),
      )
      .refine((permissions) => new Set(permissions).size === permissions.length, {
        error: 'must name each permission once',
      }),
    slots: z
      .array(PluginSlot, mustBe('a list of slots, each with slot, page and title'))
      .min(1, mustBe('at least one slot, with slot, page and title'))
      .refine((slots) => new Set(slots.map(({ slot }) => slot)).size === slots.length, {
        error: 'must name each slot once',
      }),
  },
  mustBe('one JSON object'),
);
export type PluginManifest = z.infer<typeof PluginManifest>;
