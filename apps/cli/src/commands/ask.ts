import type { Command } from 'commander';
import {
  ApiProblemError,
  type Answer,
  type AnswerRequestInput,
  type AnswerSentence,
  type FootnoteClient,
} from '@footnote/contracts';
import { OperatorError } from '../operator-error.ts';
import { describeRoute } from '../terminal/describe-route.ts';
import { describePlace, documentLink } from '../terminal/document-place.ts';
import { formatSeconds, printable } from '../terminal/format.ts';
import { printJson, printLine } from '../terminal/print.ts';
import { addServiceOptions, withService, type ServiceOptions } from './service-options.ts';

interface AskOptions extends ServiceOptions {
  route: NonNullable<AnswerRequestInput['route']>;
}

const relatedShown = 3;

export function addAskCommand(program: Command): void {
  const command = program
    .command('ask')
    .description('ask a question; the answer comes with its footnotes')
    .argument('<question...>')
    .option('--route <route>', 'auto, local or large', 'auto');
  addServiceOptions(command).action((words: string[], options: AskOptions) =>
    withService(options, (client) => ask(client, words.join(' '), options)),
  );
}

async function ask(client: FootnoteClient, question: string, options: AskOptions): Promise<void> {
  const request = { question, route: options.route };
  if (options.json) return printJson(await client.answer(request));
  const printed: string[] = [];
  for await (const event of client.streamAnswer(request)) {
    if (event.name === 'sentence-added') printed.push(printSentence(event.data.sentence));
    if (event.name === 'answer-failed') throw new ApiProblemError(event.data);
    if (event.name === 'answer-end') return printEnd(event.data, printed, options.url);
  }
  throw new OperatorError('the answer broke off', 'ask again');
}

function printSentence(sentence: AnswerSentence): string {
  const line = withMarkers(sentence);
  printLine(line);
  return line;
}

function withMarkers({ text, citations }: AnswerSentence): string {
  return `${printable(text)} ${citations.map((number) => `[${number}]`).join('')}`;
}

/** What was printed cannot be taken back, so a revised answer is printed once more as a whole. */
function printEnd(answer: Answer, printed: readonly string[], url: string): void {
  if (answer.sentences.map(withMarkers).join('\n') !== printed.join('\n')) {
    printLine('\nRevised while checking:');
    answer.sentences.forEach(printSentence);
  }
  for (const { text, reason } of answer.unconfirmed)
    printLine(`Could not be confirmed (${reason}): ${printable(text)}`);
  if (answer.outcome === 'abstained') printLine('The documents do not answer this. Ask differently, or ask a person.');
  for (const choice of answer.choices) printLine(`Did you mean: ${printable(choice.question)}`);
  printLine();
  for (const citation of answer.citations) {
    printLine(`[${citation.number}] ${describePlace(citation)}`);
    printLine(`    “${printable(citation.quote).replace(/\s+/g, ' ')}”`);
    printLine(`    ${documentLink(url, citation)}`);
  }
  if (answer.sentences.length === 0 && answer.related.length > 0) printLine('Related:');
  if (answer.sentences.length === 0) {
    for (const result of answer.related.slice(0, relatedShown)) {
      printLine(`  ${describePlace(result)}\n    ${documentLink(url, result)}`);
    }
  }
  printLine(`${answer.outcome}, ${describeRoute(answer)}, ${formatSeconds(answer.timings.totalMs)}`);
}
