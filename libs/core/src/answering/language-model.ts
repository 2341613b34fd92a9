export interface CompletionRequest {
  instructions: string;
  prompt: string;
  tokensMax: number;
  signal: AbortSignal;
}

export interface Completion {
  text: string;
  tokensIn: number;
  tokensOut: number;
}

/** Words sentences; never the source of a fact. */
export abstract class LanguageModel {
  abstract readonly id: string;
  /** Whether what it is given leaves this machine. */
  abstract readonly place: 'local' | 'remote';
  /** Greedy decoding; the same request gives the same text. @throws ModelUnavailableError, or the signal's reason. */
  abstract complete(request: CompletionRequest): Promise<Completion>;
}
