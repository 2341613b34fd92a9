/** What a call of the large model costs, or is expected to. */
export interface Spend {
  id: string;
  at: Date;
  usd: number;
}

/** What was spent, kept apart from the answers: a call costs the same whether or not an answer came of it. */
export abstract class SpendStore {
  abstract record(spend: Spend): Promise<void>;
  /** Replaces what the spend was recorded with; one that is not there stays so. */
  abstract correct(id: string, usd: number): Promise<void>;
  /** US dollars of everything recorded at that time or later. */
  abstract since(date: Date): Promise<number>;
}
