/** One place that held the document's text, and what was found there. */
export interface DeletionPlace {
  place: string;
  found: number;
  removedAt: Date | null;
}

/** The receipt of a deletion: done when every place is. */
export interface Deletion {
  id: string;
  documentId: string;
  state: 'running' | 'done';
  places: DeletionPlace[];
  createdAt: Date;
}

export abstract class DeletionStore {
  abstract put(deletion: Deletion): Promise<void>;
  abstract find(id: string): Promise<Deletion | null>;
  /** Deletions that a crash may have cut off. */
  abstract listRunning(): Promise<Deletion[]>;
}
