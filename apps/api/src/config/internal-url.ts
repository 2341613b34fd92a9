/** Where the portal's server side reaches the API: its pages run in this process but speak HTTP, as any client does. */
export function publishInternalUrl(port: number): void {
  process.env.FOOTNOTE_INTERNAL_URL = `http://127.0.0.1:${port}`;
}
