/**
 * What a page may frame, as a source of a Content-Security-Policy: the pages of plugins below `/plugins/`, at the name by
 * which the browser knows this service. A policy can name neither an IPv6 address nor, safely, another IPv4 address than
 * loopback; there it is the whole origin, where every page but those of plugins refuses to be framed.
 */
export function frameSource(host: string | null): string {
  const name = /^([a-z0-9.-]+)(?::\d{1,5})?$/i.exec(host ?? '')?.[1];
  const isAddress = name !== undefined && /^[\d.]+$/.test(name) && name !== '127.0.0.1';
  return name === undefined || isAddress ? "'self'" : `${host}/plugins/`;
}
