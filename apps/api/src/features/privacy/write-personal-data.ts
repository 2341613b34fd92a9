import type { PersonalData as PersonalDataView } from '@footnote/contracts';
import type { PersonalData } from '@footnote/core';
import { toApiKeyView } from '../api-keys/api-key-view.ts';
import { toUserView } from '../users/user-view.ts';
import {
  toExportedDecision,
  toExportedEntry,
  toExportedFeedback,
  toExportedIdentity,
  toExportedLogin,
  toExportedQuestion,
} from './personal-data-view.ts';

/** Each field as a value, or as the items of a list that is read while it is written. */
type Pieces = { [Field in keyof PersonalDataView]: PersonalDataView[Field] | AsyncIterable<unknown> };

/** What is held about a person as the text of one JSON object, piece by piece, so that none of it is too much. */
export async function* writePersonalData(data: PersonalData, exportedAt: Date): AsyncGenerator<string> {
  const { user, groups, apiKeys, logins, identities } = data;
  const pieces: Pieces = {
    exportedAt: exportedAt.toISOString(),
    user: user && toUserView({ ...user, groups }),
    groups,
    apiKeys: apiKeys.map(toApiKeyView),
    logins: logins.map(toExportedLogin),
    identities: identities.map(toExportedIdentity),
    questions: mapped(data.answers, toExportedQuestion),
    feedback: mapped(data.feedback, toExportedFeedback),
    reviewDecisions: mapped(data.decisions, toExportedDecision),
    readerOf: data.readerOf,
    audit: mapped(data.audit, toExportedEntry),
  };
  let opening = '{\n';
  for (const [name, piece] of Object.entries(pieces)) {
    yield `${opening}${JSON.stringify(name)}: `;
    if (isList(piece)) yield* writeList(piece);
    else yield JSON.stringify(piece);
    opening = ',\n';
  }
  yield '\n}\n';
}

async function* writeList(items: AsyncIterable<unknown>): AsyncGenerator<string> {
  let opening = '[';
  for await (const item of items) {
    yield `${opening}\n  ${JSON.stringify(item)}`;
    opening = ',';
  }
  yield opening === '[' ? '[]' : '\n]';
}

async function* mapped<Item, Shown>(items: AsyncIterable<Item>, show: (item: Item) => Shown): AsyncGenerator<Shown> {
  for await (const item of items) yield show(item);
}

function isList(piece: Pieces[keyof Pieces]): piece is AsyncIterable<unknown> {
  return typeof piece === 'object' && piece !== null && Symbol.asyncIterator in piece;
}
