import { describe, expect, it } from '@jest/globals';
import { InvalidSettingsError, loadSettings } from './settings.ts';

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    loadSettings(environment);
  } catch (error) {
    if (error instanceof InvalidSettingsError) return error.problems;
    throw error;
  }
  return [];
}

const openAiCompatible = {
  FOOTNOTE_LARGE_MODEL_PROVIDER: 'openai-compatible',
  FOOTNOTE_LARGE_MODEL_URL: 'https://models.example.org/v1',
  FOOTNOTE_LARGE_MODEL_NAME: 'large-1',
};

describe('the settings', () => {
  it('of a large model cost nothing and let only public text out by default', () => {
    expect(loadSettings(openAiCompatible)).toMatchObject({
      FOOTNOTE_LARGE_MODEL_PRICE_IN: 0,
      FOOTNOTE_LARGE_MODEL_PRICE_OUT: 0,
      FOOTNOTE_LARGE_MODEL_BUDGET_USD: 10,
      FOOTNOTE_REMOTE_SENSITIVITY_MAX: 'public',
    });
  });

  it.each([
    [{ FOOTNOTE_LARGE_MODEL_PROVIDER: 'openai-compatible' }, ['_NAME', '_URL']],
    [{ FOOTNOTE_LARGE_MODEL_PROVIDER: 'anthropic' }, ['_NAME', '_KEY']],
    [{ FOOTNOTE_LARGE_MODEL_PROVIDER: 'local' }, ['_NAME']],
    [{ FOOTNOTE_LARGE_MODEL_KEY: 'k', FOOTNOTE_LARGE_MODEL_URL: 'http://h' }, ['_URL', '_KEY']],
    [{ ...openAiCompatible, FOOTNOTE_LARGE_MODEL_URL: 'https://user:word@h/v1' }, ['_URL']],
  ])('of the large model %j lack or contradict %j', (environment, suffixes) => {
    const names = problemsOf(environment).map((problem) => problem.split(':')[0]);
    expect(names).toEqual(suffixes.map((suffix) => `FOOTNOTE_LARGE_MODEL${suffix}`));
  });

  it('never repeat a secret in a problem', () => {
    const problems = problemsOf({ FOOTNOTE_LARGE_MODEL_KEY: 'sk-very-secret', SLACK_BOT_TOKEN: 'xoxb-very-secret' });
    expect(problems).toHaveLength(2);
    expect(problems.join()).not.toContain('very-secret');
  });

  it('let people in by password on any address, and openly on loopback alone', () => {
    expect(loadSettings({ FOOTNOTE_AUTH: 'password', FOOTNOTE_HOST: '0.0.0.0' }).FOOTNOTE_AUTH).toBe('password');
    expect(problemsOf({ FOOTNOTE_HOST: '0.0.0.0' })).toEqual([expect.stringMatching(/^FOOTNOTE_AUTH: open needs/)]);
  });

  it('name proxies by address or network', () => {
    expect(loadSettings({}).FOOTNOTE_TRUSTED_PROXIES).toEqual([]);
    expect(loadSettings({ FOOTNOTE_TRUSTED_PROXIES: '10.0.0.0/8, ::1' }).FOOTNOTE_TRUSTED_PROXIES).toEqual([
      '10.0.0.0/8',
      '::1',
    ]);
    expect(problemsOf({ FOOTNOTE_TRUSTED_PROXIES: '10.0.0.0/8,anybody' })).toEqual([
      'FOOTNOTE_TRUSTED_PROXIES.1: must be an address or a network, such as 10.0.0.0/8',
    ]);
  });

  it('of an OpenID provider belong to that mode alone', () => {
    const problems = problemsOf({ FOOTNOTE_OIDC_CLIENT_SECRET: 'very-secret', FOOTNOTE_OIDC_CLIENT_ID: 'footnote' });
    expect(problems).toEqual([
      'FOOTNOTE_OIDC_CLIENT_ID: needs FOOTNOTE_AUTH=oidc',
      'FOOTNOTE_OIDC_CLIENT_SECRET: needs FOOTNOTE_AUTH=oidc',
    ]);
    expect(problemsOf({ FOOTNOTE_AUTH: 'oidc' })).toContain(
      'FOOTNOTE_OIDC_ISSUER: is required with FOOTNOTE_AUTH=oidc',
    );
  });

  it('name a provider by its issuer alone, over https but for loopback', () => {
    const withIssuer = (FOOTNOTE_OIDC_ISSUER: string) =>
      problemsOf({ FOOTNOTE_AUTH: 'oidc', FOOTNOTE_OIDC_CLIENT_ID: 'footnote', FOOTNOTE_OIDC_ISSUER });
    for (const issuer of ['https://login.example.org/realms/a', 'http://127.0.0.1:9000', 'http://[::1]:9000/']) {
      const given = { FOOTNOTE_AUTH: 'oidc', FOOTNOTE_OIDC_CLIENT_ID: 'footnote', FOOTNOTE_OIDC_ISSUER: issuer };
      expect(loadSettings(given).FOOTNOTE_OIDC_ISSUER).toBe(issuer);
    }
    expect(withIssuer('http://login.example.org')).toEqual([expect.stringMatching(/ISSUER: must begin with https/)]);
    const wellKnown = 'https://login.example.org/.well-known/openid-configuration';
    expect(withIssuer(wellKnown)).toEqual([expect.stringMatching(/ISSUER: must end before/)]);
    expect(withIssuer('https://me:secret@login.example.org')).toEqual([expect.stringMatching(/host and path alone/)]);
  });

  it('of Slack come together, and blank ones count as unset', () => {
    expect(problemsOf({ SLACK_SIGNING_SECRET: 's', SLACK_BOT_TOKEN: '  ' })).toEqual([
      'SLACK_SIGNING_SECRET, SLACK_BOT_TOKEN: are needed together',
    ]);
    expect(problemsOf({ SLACK_SIGNING_SECRET: ' ', SLACK_BOT_TOKEN: '' })).toEqual([]);
  });
});
