/** A part of a list that goes in order of id. */
export interface IdPage {
  /** Continue after this id; null: from the beginning. */
  after: string | null;
  limit: number;
}
