import { LanguageModel, type Completion, type CompletionRequest } from '@footnote/core';

/** Gives the scripted replies in order (an error is thrown), records what it was asked, and throws once the script is over. */
export class FakeLanguageModel extends LanguageModel {
  override readonly id: string;
  override readonly place: 'local' | 'remote';
  readonly requests: CompletionRequest[] = [];
  readonly #replies: (string | Error)[];

  constructor(replies: (string | Error)[] = [], place: 'local' | 'remote' = 'local') {
    super();
    this.#replies = [...replies];
    this.place = place;
    this.id = place === 'local' ? 'fake-scripted-1' : 'fake-remote-1';
  }

  override async complete(request: CompletionRequest): Promise<Completion> {
    request.signal.throwIfAborted();
    this.requests.push(request);
    const reply = this.#replies.shift();
    if (reply === undefined) throw new Error(`FakeLanguageModel has no reply scripted for: ${request.prompt}`);
    if (reply instanceof Error) throw reply;
    return { text: reply, tokensIn: countWords(request.instructions + request.prompt), tokensOut: countWords(reply) };
  }
}

function countWords(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length;
}
