/** What a creating request answered, kept for 24 hours so that a repeat gets the same reply. */
export interface IdempotentReply {
  /** SHA-256 hex of method, path and body: the same key with another request is a conflict. */
  requestHash: string;
  /** Null while the first request is still being worked on. */
  reply: { status: number; body: unknown } | null;
}

export abstract class IdempotencyStore {
  /**
   * Claims the key for this owner; returns what is there already, or null when the claim is new. Claims older than 24 hours
   * are gone, and so is one that has no reply after 2 minutes: whoever made it has crashed.
   */
  abstract claim(owner: string, key: string, requestHash: string): Promise<IdempotentReply | null>;
  abstract complete(owner: string, key: string, reply: { status: number; body: unknown }): Promise<void>;
  /** Forgets a claim whose request failed, so that it can be tried again. */
  abstract release(owner: string, key: string): Promise<void>;
  /** Forgets every reply of this owner; returns how many there were. */
  abstract deleteOf(owner: string): Promise<number>;
}
