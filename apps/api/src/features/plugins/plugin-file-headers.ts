/**
 * Closes a plugin's page off: it may run its own scripts and show its own images, and reach nothing. `sandbox` makes its
 * origin opaque even when it is opened outside of its frame, so it never has the portal's cookies or storage.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  'sandbox allow-scripts',
].join('; ');

/** For files of plugins, which are code that everybody gets alike: nothing of a user is in them. */
export const pluginFileHeaders = {
  'content-security-policy': contentSecurityPolicy,
  // What the policy above does not reach, where the browser knows this header: WebRTC, preconnecting, looking up names.
  'connection-allowlist': '(response-origin)',
  // To an opaque origin even its own files are foreign; these two let it have its scripts, modules and fonts.
  'cross-origin-resource-policy': 'cross-origin',
  'access-control-allow-origin': '*',
  // Asked for again each time and then mostly not sent: a file may change without a new version while a plugin is written.
  'cache-control': 'no-cache',
};
