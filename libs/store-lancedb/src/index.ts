export { LanceDbPassageIndex } from './lancedb-passage-index.ts';
export { openLanceDbPassageIndex, type LanceDbPassageIndexOptions } from './open-lancedb-passage-index.ts';
