import { readerLimits } from '../reader.limits.ts';

/** Link text followed by its address in brackets, where the address tells more than the text does. */
export function appendTarget(text: string, href: string): string {
  const target = readableTarget(text, href);
  if (target === null) return text;
  if (text.trim() === '') return target;
  const space = /\s$/.test(text) ? ' ' : '';
  return `${text.trimEnd()} (${target})${space}`;
}

/**
 * The part of a link's address that is worth reading beside its text, or null: e-mail addresses, telephone numbers and
 * short web addresses that the text does not name itself. Facts often stand in the address alone ("write to Anna").
 */
function readableTarget(text: string, href: string): string | null {
  const [, scheme = '', rest = ''] = /^\s*([a-z]+):(.*)$/is.exec(href) ?? [];
  switch (scheme.toLowerCase()) {
    case 'mailto':
      return unlessNamed(decodeAddress(rest.split('?', 1)[0] ?? ''), text);
    case 'tel':
      return digitsOf(text).includes(digitsOf(rest)) ? null : withinLimit(decodeAddress(rest));
    case 'http':
    case 'https':
      return unlessNamed(href.trim(), text);
    default:
      return null;
  }
}

function unlessNamed(target: string, text: string): string | null {
  const core = bare(target);
  return core === '' || bare(text).includes(core) ? null : withinLimit(target);
}

/** Without what people leave out when they write an address: scheme, `www.`, the last slash. */
function bare(address: string): string {
  return address
    .toLowerCase()
    .replaceAll(/https?:\/\/|www\./g, '')
    .replace(/\/$/, '')
    .trim();
}

function withinLimit(target: string): string | null {
  const clean = target.trim();
  return clean !== '' && clean.length <= readerLimits.linkTargetCharactersMax ? clean : null;
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, '');
}

function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    // Not percent-encoded after all: the address is shown as it stands.
    return address;
  }
}
