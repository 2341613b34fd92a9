/** A message in words: without our own name, with the labels of links, channels and people instead of Slack's markup. */
export function readQuestionText(text: string, ownUserId: string): string {
  return text
    .replace(/<([^<>]*)>/g, (_markup, content: string) => wordsOf(content, ownUserId))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,:;]+/, '')
    .trim();
}

/** `@U1|ana`, `#C1|general`, `!subteam^S1|@hr`, `https://…|label`: the label, or what says the most without one. */
function wordsOf(content: string, ownUserId: string): string {
  const [target = '', label = ''] = content.split('|', 2);
  if (target === `@${ownUserId}`) return ' ';
  switch (target[0]) {
    case '@':
    case '#':
      return label === '' ? ' ' : `${target[0]}${label}`;
    case '!':
      return label;
    case undefined:
    default:
      return label === '' ? target : label;
  }
}
