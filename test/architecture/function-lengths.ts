import ts from 'typescript';

export interface Length {
  /** A path, with `:line` behind it when it is not the whole file. */
  place: string;
  lines: number;
}

/** Every function, method and constructor of a source text, those inside others too. Counts as ESLint does: first to last line. */
export function functionLengths(path: string, text: string): Length[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const found: Length[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) {
      const first = source.getLineAndCharacterOfPosition(node.getStart(source)).line;
      const last = source.getLineAndCharacterOfPosition(node.getEnd()).line;
      found.push({ place: `${path}:${first + 1}`, lines: last - first + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
