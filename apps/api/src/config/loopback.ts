const loopbackHosts = new Set(['127.0.0.1', '::1', 'localhost']);

/** Whether this name, as it stands in an address or a setting, is this very machine. */
export function isLoopback(host: string): boolean {
  return loopbackHosts.has(host.replace(/^\[|\]$/g, ''));
}
