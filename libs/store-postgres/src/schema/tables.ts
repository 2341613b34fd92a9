/** Every table, under one roof for drizzle-kit. */
export { apiKeys, idempotencyClaims } from './access-tables.ts';
export { answerDocuments, answers, feedback } from './answer-tables.ts';
export {
  auditEntries,
  groupMembers,
  groups,
  linkedIdentities,
  logins,
  oneTimeLinks,
  signInFailures,
  users,
} from './directory-tables.ts';
export { documents, originals, sources, versions } from './document-tables.ts';
export { deletions, jobs } from './job-tables.ts';
export { reviewDecisions, reviewItems } from './review-tables.ts';
export { spend } from './spend-table.ts';
