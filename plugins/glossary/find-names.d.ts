export function findNames(sentences: string[]): string[];
