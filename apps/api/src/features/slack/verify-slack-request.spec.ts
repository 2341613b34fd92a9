import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { verifySlackRequest, type SlackRequest } from './verify-slack-request.ts';

/** Slack's own example, from "Verifying requests from Slack". */
const signingSecret = '8f742231b10e8888abcd99yyyzzz85a5';
const example = {
  signature: 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
  timestamp: '1531420618',
  body: Buffer.from(
    'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c',
  ),
};
const sentAtSeconds = Number(example.timestamp);

function verify(changes: Partial<SlackRequest> = {}, { secret = signingSecret, lateSeconds = 0 } = {}): boolean {
  const now = new Date((sentAtSeconds + lateSeconds) * 1000);
  return verifySlackRequest({ ...example, ...changes }, { signingSecret: secret, now });
}

function signatureOf(timestamp: string, body: Uint8Array): string {
  return `v0=${createHmac('sha256', signingSecret).update(`v0:${timestamp}:`).update(body).digest('hex')}`;
}

describe('the signature of Slack', () => {
  it('is right in Slack’s own example', () => {
    expect(verify()).toBe(true);
  });

  it('is of the bytes, whatever they are', () => {
    const body = Buffer.from([0xff, 0xfe, 0x00, 0x0d, 0x0a, 0x7b]);
    expect(verify({ body, signature: signatureOf(example.timestamp, body) })).toBe(true);
    expect(verify({ body: Buffer.concat([example.body, Buffer.from('a')]) })).toBe(false);
  });

  it.each([
    ['missing', undefined],
    ['empty', ''],
    ['there twice, as a list', [example.signature, example.signature]],
    ['there twice, as Node joins it', `${example.signature}, ${example.signature}`],
    ['of another version', example.signature.replace('v0', 'v1')],
    ['in upper case', `v0=${example.signature.slice(3).toUpperCase()}`],
    ['too short', example.signature.slice(0, -1)],
    ['of something else', `v0=${'0'.repeat(64)}`],
  ])('is refused when it is %s', (_case, signature) => {
    expect(verify({ signature })).toBe(false);
  });

  it('counts for five minutes, before and after', () => {
    expect([-300, 300].map((lateSeconds) => verify({}, { lateSeconds }))).toEqual([true, true]);
    expect([-301, 301].map((lateSeconds) => verify({}, { lateSeconds }))).toEqual([false, false]);
  });

  it.each([undefined, '', ' 1531420618', '1531420618.0', '1e9', 'NaN', '-1531420618', '0x5b47a4ca', '١٥٣١٤٢٠٦١٨'])(
    'is refused with the time %j, even when that was signed',
    (timestamp) => {
      expect(verify({ timestamp, signature: signatureOf(String(timestamp), example.body) })).toBe(false);
    },
  );

  it('needs the right secret, and a secret at all', () => {
    expect(verify({}, { secret: 'another' })).toBe(false);
    const unsigned = createHmac('sha256', '').update(`v0:${example.timestamp}:`).update(example.body).digest('hex');
    expect(verify({ signature: `v0=${unsigned}` }, { secret: '' })).toBe(false);
  });
});
