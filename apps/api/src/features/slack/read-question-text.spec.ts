import { describe, expect, it } from '@jest/globals';
import { readQuestionText } from './read-question-text.ts';

describe('the words of a question in Slack', () => {
  it.each([
    ['<@U1> how long is notice?', 'how long is notice?'],
    ['<@U1|footnote>: how long\n is <@U1> notice?', 'how long is notice?'],
    ['what does <@U2|ana> say in <#C1|general>?', 'what does @ana say in #general?'],
    ['what does <@U2> say?', 'what does say?'],
    ['<!here> is <https://wiki.example.org/a|the page> right?', 'is the page right?'],
    ['who is <!subteam^S1|@hr>?', 'who is @hr?'],
    ['is <https://wiki.example.org/a> right?', 'is https://wiki.example.org/a right?'],
    ['is 3 &lt; 4 &amp;amp; 5 &gt; 4?', 'is 3 < 4 &amp; 5 > 4?'],
    ['<@U1>', ''],
  ])('%j is %j', (text, words) => {
    expect(readQuestionText(text, 'U1')).toBe(words);
  });
});
