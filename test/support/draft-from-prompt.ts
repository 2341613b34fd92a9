/**
 * What a careful large model would draft from our prompt: each wanted sentence with the number under which the prompt holds
 * it, or that the documents do not say.
 */
export function draftFromPrompt(prompt: string, wanted: readonly string[]): string {
  const numbered = [...prompt.matchAll(/^\[(\d+)\] (.*)$/gm)].map(([, number, text]) => ({ number, text: text ?? '' }));
  const drafted = wanted.flatMap((sentence) => {
    const found = numbered.find(({ text }) => text.includes(sentence));
    return found === undefined ? [] : [`${sentence} [${found.number}]`];
  });
  return drafted.length === 0 ? 'NOT IN THE DOCUMENTS' : drafted.join('\n');
}
