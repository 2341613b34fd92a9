export interface PageAssets {
  scripts: string[];
  styles: string[];
}

/** Addresses of the scripts and style sheets that a page loads by itself, each once. */
export function assetsOf(html: string): PageAssets {
  const tags = tagsOf(html);
  const scripts = tags.filter(({ name, attributes }) => name === 'script' && !('nomodule' in attributes));
  const styles = tags.filter(({ name, attributes }) => name === 'link' && attributes['rel'] === 'stylesheet');
  return { scripts: addresses(scripts, 'src'), styles: addresses(styles, 'href') };
}

/** Addresses of the fonts that a page asks for before anything is shown. */
export function fontsOf(html: string): string[] {
  const fonts = tagsOf(html).filter(({ attributes }) => attributes['as'] === 'font');
  return addresses(fonts, 'href');
}

interface Tag {
  name: string;
  attributes: Record<string, string>;
}

function tagsOf(html: string): Tag[] {
  return [...html.matchAll(/<(script|link)\b([^>]*)>/g)].map(([, name = '', inside = '']) => ({
    name,
    attributes: Object.fromEntries(
      [...inside.matchAll(/([a-z-]+)(?:="([^"]*)")?/gi)].map(([, attribute = '', value = '']) => [
        attribute.toLowerCase(),
        value.replaceAll('&amp;', '&'),
      ]),
    ),
  }));
}

function addresses(tags: Tag[], attribute: string): string[] {
  return [...new Set(tags.flatMap(({ attributes }) => attributes[attribute] ?? []))];
}
