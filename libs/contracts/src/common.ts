import { z } from 'zod';
import { contractLimits } from './contract-limits.ts';

/** Text from outside: NUL cannot be stored, and lone surrogates have no UTF-8 form. */
export const cleanText = (charactersMax: number) =>
  z
    .string()
    .max(charactersMax)
    .refine((text) => !text.includes('\0'), { message: 'must not contain NUL (U+0000)' })
    .refine((text) => text.isWellFormed(), { message: 'must be well-formed Unicode' });

export const nonBlank = (charactersMax: number) => cleanText(charactersMax).regex(/\S/, 'must not be empty');

/** An offset can move a time out of the years that stores and clients can write. */
export const IsoTime = z.iso.datetime({ offset: true }).refine(
  (time) => {
    const year = new Date(time).getUTCFullYear();
    return year >= 1 && year <= 9999;
  },
  { message: 'must be in the years 1 to 9999' },
);

export const SourceId = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9-]{0,62}$/,
    'must be 1 to 63 lower-case letters, digits and hyphens, and not begin with a hyphen',
  );

export const Sensitivity = z.enum(['public', 'internal', 'confidential', 'restricted']);
export type Sensitivity = z.infer<typeof Sensitivity>;

/** One person has one name: e-mail addresses are kept in lower case. */
export const UserName = nonBlank(320).overwrite((name) => (name.includes('@') ? name.trim().toLowerCase() : name));

const groupNames = z.array(nonBlank(200)).max(contractLimits.accessEntriesMax);
const userNames = z.array(UserName).max(contractLimits.accessEntriesMax);

/** The group that every user is in. */
const everyoneGroup = 'everyone';

const deniedGroups = groupNames.refine((groups) => !groups.includes(everyoneGroup), {
  message: 'must not name everyone: give nobody access instead',
});

/** Naming the group `everyone` is the same as `everyone: true`, and is stored as that. */
export const AccessRequest = z
  .strictObject({
    everyone: z.boolean().default(false),
    groups: groupNames.default([]),
    users: userNames.default([]),
    /** Who may not read it, whatever else is said: a denial wins. */
    deny: z.strictObject({ groups: deniedGroups.default([]), users: userNames.default([]) }).optional(),
  })
  .overwrite((access) => ({
    ...access,
    everyone: access.everyone || access.groups.includes(everyoneGroup),
    groups: access.groups.filter((group) => group !== everyoneGroup),
  }));
export type AccessRequest = z.infer<typeof AccessRequest>;

export const Access = z.object({
  everyone: z.boolean(),
  groups: z.array(z.string()),
  users: z.array(z.string()),
  /** Absent when nobody is denied. */
  deny: z.object({ groups: z.array(z.string()), users: z.array(z.string()) }).optional(),
});
export type Access = z.infer<typeof Access>;

export const Metadata = z
  .record(z.string().regex(/^[A-Za-z0-9_.-]{1,64}$/), cleanText(1_000))
  .refine((entries) => Object.keys(entries).length <= contractLimits.metadataEntriesMax, {
    message: `must have at most ${contractLimits.metadataEntriesMax} entries`,
  })
  .meta({ maxProperties: contractLimits.metadataEntriesMax });

/** RFC 9457 problem details, with the fields that Footnote adds. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string(),
    requestId: z.string(),
    issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

/** An e-mail address with the lengths of RFC 5321, §4.5.3.1. */
export const emailAddress = z
  .email()
  .max(254)
  .regex(/^[^@]{1,64}@/, 'has more than 64 characters before the @');

/** Where a passage stands, the same in a search result and in a citation. */
export const passagePlace = {
  documentId: z.string(),
  versionId: z.string(),
  passageId: z.string(),
  source: z.string(),
  externalId: z.string(),
  uri: z.string().nullable(),
  title: z.string(),
  headingPath: z.array(z.string()),
};

export const Notice = z.object({ code: z.string(), detail: z.string() });
export type Notice = z.infer<typeof Notice>;

export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });
