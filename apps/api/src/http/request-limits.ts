import { isIPv6 } from 'node:net';
import { AppError } from '@footnote/core';
import type { FastifyRequest } from 'fastify';
import type { Settings } from '../config/settings.ts';
import { matchedAddress } from './matched-address.ts';
import { RateLimiter } from './rate-limiter.ts';
import { requestsLimits } from './requests.limits.ts';

type RequestLimitSettings = Pick<
  Settings,
  'FOOTNOTE_AUTH' | 'FOOTNOTE_REQUESTS_PER_MINUTE' | 'FOOTNOTE_ANONYMOUS_PER_MINUTE'
>;

/**
 * How much one caller may ask a minute: who is known is counted by name, whatever keys and browsers he uses and from
 * wherever; who is not, by address. The one person of a service that is open on his own machine is not counted.
 */
export class RequestLimits {
  readonly #isOpen: boolean;
  readonly #subjects: RateLimiter;
  readonly #strangers: RateLimiter;
  readonly #pages: RateLimiter;

  constructor(settings: RequestLimitSettings) {
    const { keysMax, pagesPerMinute } = requestsLimits;
    this.#isOpen = settings.FOOTNOTE_AUTH === 'open';
    this.#subjects = new RateLimiter({ perMinute: settings.FOOTNOTE_REQUESTS_PER_MINUTE, keysMax });
    this.#strangers = new RateLimiter({ perMinute: settings.FOOTNOTE_ANONYMOUS_PER_MINUTE, keysMax });
    this.#pages = new RateLimiter({ perMinute: pagesPerMinute, keysMax });
  }

  /** Counts a request once it is known who makes it. @throws AppError `too-many-requests` */
  count(request: FastifyRequest): void {
    if (request.subject === null) this.#countStranger(request);
    else if (request.subject.id !== 'local-admin') take(this.#subjects, request.subject.id, 1);
  }

  #countStranger(request: FastifyRequest): void {
    const address = matchedAddress(request);
    if (this.#isOpen || address.startsWith('/health/')) return;
    const isSigningIn =
      (request.method === 'POST' && address.startsWith('/api/v1/auth/')) || address === '/api/v1/auth/oidc/callback';
    const limiter = isForPrograms(address) ? this.#strangers : this.#pages;
    take(limiter, networkOf(request.ip), isSigningIn ? requestsLimits.signInUnits : 1);
  }
}

function take(limiter: RateLimiter, key: string, units: number): void {
  const waitMs = limiter.take(key, units);
  if (waitMs > 0) throw tooManyRequests(limiter.perMinute, waitMs);
}

function isForPrograms(address: string): boolean {
  return /^\/(?:api|mcp|openai|scim|metrics)(?:\/|$)/.test(address);
}

/** One subscriber has a whole /64 of IPv6, and may come from anywhere in it. */
function networkOf(ip: string): string {
  if (!isIPv6(ip) || ip.includes('.')) return ip;
  const [before = [], after] = ip.split('::').map((part) => part.split(':').filter((group) => group !== ''));
  const zeros = after === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array<string>(zeros).fill('0'), ...(after ?? [])].slice(0, 4).join(':');
}

function tooManyRequests(perMinute: number, waitMs: number): AppError {
  return new AppError({
    kind: 'too-many',
    code: 'too-many-requests',
    publicMessage: `One caller may make ${perMinute.toLocaleString('en')} requests a minute. Go on after the time in Retry-After.`,
    retryAfterSeconds: Math.ceil(waitMs / 1_000),
  });
}
