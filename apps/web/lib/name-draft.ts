/** Names while they are being entered: those that are settled, and what is in the field. */
export interface NameDraft {
  names: string[];
  typed: string;
}

export const noNames: NameDraft = { names: [], typed: '' };

export function toNameDraft(names: readonly string[]): NameDraft {
  return { names: [...names], typed: '' };
}

/** Every name, what is still in the field included: nothing that was typed is lost for want of an Enter. */
export function allNames({ names, typed }: NameDraft): string[] {
  return [...new Set([...names, ...namesIn(typed)])];
}

/** The names in a text with commas, semicolons or line ends between them, each once. */
export function namesIn(text: string): string[] {
  const names = text.split(/[,;\n]/).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}
