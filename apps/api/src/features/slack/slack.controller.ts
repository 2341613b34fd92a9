import { Clock, TaskQueue } from '@footnote/core';
import { Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ForAnybody } from '../../http/policy.guard.ts';
import { AnyQuery } from '../../http/unknown-query.guard.ts';
import { openSlackRequest } from './open-slack-request.ts';
import { parseJson } from './parse-json.ts';
import { readSlackEvent } from './read-slack-event.ts';
import { readSlackPresses } from './read-slack-press.ts';
import { SigningSecretToken } from './slack.tokens.ts';

/**
 * What Slack calls. It waits three seconds, so work is only queued here: a repeat is known by its task, never by Slack's
 * retry headers, since of a first delivery that was lost the repeat is all there is.
 */
@ApiExcludeController()
@Controller('api/v1/slack')
@ForAnybody()
@AnyQuery()
export class SlackController {
  readonly #signingSecret: string;
  readonly #tasks: TaskQueue;
  readonly #clock: Clock;

  constructor(@Inject(SigningSecretToken) signingSecret: string, tasks: TaskQueue, clock: Clock) {
    this.#signingSecret = signingSecret;
    this.#tasks = tasks;
    this.#clock = clock;
  }

  @Post('events')
  @HttpCode(200)
  async receiveEvent(@Req() request: FastifyRequest): Promise<{ challenge: string } | undefined> {
    const body = this.#open(request);
    if (body === null) return undefined;
    const event = readSlackEvent(parseJson(body));
    if (event.kind === 'challenge') return { challenge: event.challenge };
    if (event.kind === 'other') return undefined;
    const { team, channel, ts } = event.question;
    // A mention comes as two events of one message, so the message counts and not the event.
    await this.#tasks.enqueueOnce({
      kind: 'slack-question',
      key: `${team}:${channel}:${ts}`,
      payload: event.question,
    });
    return undefined;
  }

  @Post('interactions')
  @HttpCode(200)
  async receiveInteraction(@Req() request: FastifyRequest): Promise<void> {
    const body = this.#open(request);
    if (body === null) return;
    const payload = parseJson(new URLSearchParams(body).get('payload') ?? '');
    for (const press of readSlackPresses(payload)) {
      const { team, channel, user, messageTs, actionTs } = press;
      const key = [team, channel, user, messageTs, actionTs].join(':');
      await this.#tasks.enqueueOnce({ kind: 'slack-feedback', key, payload: press });
    }
  }

  #open(request: FastifyRequest): string | null {
    return openSlackRequest(request, { signingSecret: this.#signingSecret, now: this.#clock.now() });
  }
}
