export { acquireDataDirectoryLock } from './lock/acquire-data-directory-lock.ts';
export { type DirectoryLock } from './lock/acquire-lock.ts';
export { DirectoryHeldError } from './lock/directory-held-error.ts';
export { type LockHolder } from './lock/lock-holder.ts';
export { openPostgresStores, type OpenPostgresStoresOptions } from './open-postgres-stores.ts';
export { PostgresStores } from './postgres-stores.ts';
