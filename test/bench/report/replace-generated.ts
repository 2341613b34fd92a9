/**
 * The page with the part between `<!-- bench:name -->` and `<!-- /bench:name -->` replaced; everything else is as it was.
 * @throws Error when the page has no such part
 */
export function replaceGenerated(page: string, name: string, content: string): string {
  const opening = `<!-- bench:${name} -->`;
  const closing = `<!-- /bench:${name} -->`;
  const start = page.indexOf(opening);
  const end = page.indexOf(closing, start);
  if (start === -1 || end === -1) throw new Error(`The page has no part ${opening} … ${closing}.`);
  return `${page.slice(0, start + opening.length)}\n\n${content}\n\n${page.slice(end)}`;
}
