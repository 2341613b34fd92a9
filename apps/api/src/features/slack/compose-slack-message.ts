import { documentLink } from '@footnote/contracts';
import type { Answer, AnswerOutcome, AnswerSentence, Citation, RouteDecision, SearchHit } from '@footnote/core';
import { escapeWithin, mrkdwnLink, packTexts } from './slack-mrkdwn.ts';
import { mrkdwn, plainText, type SlackAction, type SlackBlock, type SlackMessage } from './slack-message.ts';
import { helpfulAction, toActionValue, wrongSourceAction } from './read-slack-press.ts';
import { slackLimits } from './slack.limits.ts';

/** An answer as a message of Slack: sentences with markers, footnotes and buttons; every marker opens the portal at its quote. */
export function composeSlackMessage(answer: Answer, portalUrl: string): SlackMessage {
  return answer.sentences.length === 0
    ? composeWithoutSentences(answer, portalUrl)
    : composeWithSentences(answer, portalUrl);
}

function composeWithSentences(answer: Answer, portalUrl: string): SlackMessage {
  const { textCharactersMax, answerTextsMax, footnotesMax } = slackLimits;
  const sentences = answer.sentences.map((sentence) => sentenceLine(sentence, answer.citations, portalUrl));
  const footnotes = answer.citations.slice(0, footnotesMax).map((citation) => footnoteLine(citation, portalUrl));
  return {
    text: escapeWithin(answer.text, textCharactersMax),
    blocks: [
      ...packTexts(sentences, ' ', textCharactersMax).slice(0, answerTextsMax).map(section),
      ...packTexts(footnotes, '\n', textCharactersMax).map(context),
      context(footLine(answer)),
      { type: 'actions', elements: actionsOf(answer) },
    ],
  };
}

function composeWithoutSentences({ outcome, choices, related }: Answer, portalUrl: string): SlackMessage {
  const text = headlines[outcome];
  const wanted = choices.map(({ label }) => `• ${escapeWithin(label, slackLimits.titleCharactersMax)}`);
  const nearest = related.slice(0, slackLimits.nearestMax).map((hit) => `• ${placeLink(hit, portalUrl, hit.title)}`);
  return {
    text,
    blocks: [
      section(text),
      ...packTexts(wanted, '\n', slackLimits.textCharactersMax).map(section),
      ...packTexts(
        nearest.length === 0 ? [] : ['Nearest passages:', ...nearest],
        '\n',
        slackLimits.textCharactersMax,
      ).map(context),
    ],
  };
}

const headlines: Record<AnswerOutcome, string> = {
  answered: 'The documents don’t say.',
  partial: 'The documents don’t say.',
  abstained: 'The documents don’t say.',
  'needs-clarification': 'That can be understood in several ways. Please ask again, saying which one you mean.',
  'handed-off': 'A person will answer this.',
};

function sentenceLine({ text, citations: numbers }: AnswerSentence, citations: Citation[], portalUrl: string): string {
  const markers = citations
    .filter(({ number }) => numbers.includes(number))
    .slice(0, slackLimits.markersMax)
    .map((citation) => mrkdwnLink(urlOf(citation, portalUrl), `[${citation.number}]`))
    .join('');
  return `${escapeWithin(text, slackLimits.textCharactersMax - markers.length - 1)} ${markers}`;
}

function footnoteLine(citation: Citation, portalUrl: string): string {
  const { page, modifiedAt } = citation;
  const details = [page === null ? '' : `page ${page}`, modifiedAt === null ? '' : dayOf(modifiedAt)];
  return [placeLink(citation, portalUrl, `${citation.number}. ${citation.title}`), ...details]
    .filter((part) => part !== '')
    .join(' · ');
}

/** The label as a link to the place, and the headings above it. */
function placeLink(place: Citation | SearchHit, portalUrl: string, label: string): string {
  const { titleCharactersMax, headingsCharactersMax } = slackLimits;
  const link = mrkdwnLink(urlOf(place, portalUrl), escapeWithin(inOneLine(label), titleCharactersMax));
  const headings = escapeWithin(inOneLine(place.headingPath.join(' › ')), headingsCharactersMax);
  return headings === '' ? link : `${link} › ${headings}`;
}

function urlOf(place: Citation | SearchHit, portalUrl: string): string {
  return new URL(documentLink(place), portalUrl).href;
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const dayFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

function dayOf(time: Date): string {
  return dayFormat.format(time);
}

const wordedBy: Record<RouteDecision, string> = {
  curated: 'verified by a reviewer',
  extractive: 'answered on this machine',
  small: 'answered on this machine',
  large: 'answered by the large model',
  human: 'answered by a person',
};

function footLine({ sentences, outcome, route }: Answer): string {
  const count = sentences.length === 1 ? '1 sentence checked' : `${sentences.length} sentences checked`;
  const missing = outcome === 'partial' ? ['the documents don’t say the rest'] : [];
  return [count, wordedBy[route.decision], ...missing].join(' · ');
}

function actionsOf({ id: answerId, citations }: Answer): SlackAction[] {
  const helpful: SlackAction = {
    type: 'button',
    action_id: helpfulAction,
    text: plainText('Helpful'),
    value: toActionValue({ answerId, citation: null }),
  };
  return [helpful, ...wrongSource(answerId, citations.slice(0, slackLimits.footnotesMax))];
}

/** A button for the only citation, a list to choose from for several. */
function wrongSource(answerId: string, citations: Citation[]): SlackAction[] {
  const options = citations.map(({ number, title }) => ({
    text: plainText(shortened(`${number}. ${inOneLine(title)}`)),
    value: toActionValue({ answerId, citation: number }),
  }));
  const [first, ...others] = options;
  if (first === undefined) return [];
  const label = plainText('Wrong source');
  if (others.length > 0) return [{ type: 'static_select', action_id: wrongSourceAction, placeholder: label, options }];
  return [{ type: 'button', action_id: wrongSourceAction, text: label, value: first.value }];
}

function shortened(text: string): string {
  const { optionCharactersMax } = slackLimits;
  if (text.length <= optionCharactersMax) return text;
  // Half of a character outside the basic plane cannot be sent.
  return `${text.slice(0, optionCharactersMax - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function section(text: string): SlackBlock {
  return { type: 'section', text: mrkdwn(text) };
}

function context(text: string): SlackBlock {
  return { type: 'context', elements: [mrkdwn(text)] };
}
