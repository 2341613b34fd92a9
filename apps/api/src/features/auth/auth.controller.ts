import {
  Account,
  AuthState,
  OneTimeLink,
  OpenLinkRequest,
  SetPasswordRequest,
  SetUpRequest,
  SignInRequest,
  SignOutResponse,
} from '@footnote/contracts';
import { AppError, AuditTrail, PasswordLinks, SetUp, SignIn, type AuditAction, type User } from '@footnote/core';
import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ForAnybody } from '../../http/policy.guard.ts';
import { BrowserLogins } from './browser-logins.ts';
import { DescribeVisitor } from './describe-visitor.ts';

/** How people come in, and leave. */
@ApiTags('Signing in')
@Controller('api/v1/auth')
@ForAnybody()
export class AuthController {
  readonly #visitor: DescribeVisitor;
  readonly #browserLogins: BrowserLogins;
  readonly #signIn: SignIn;
  readonly #setUp: SetUp;
  readonly #passwordLinks: PasswordLinks;
  readonly #auditTrail: AuditTrail;

  constructor(
    visitor: DescribeVisitor,
    browserLogins: BrowserLogins,
    signIn: SignIn,
    setUp: SetUp,
    passwordLinks: PasswordLinks,
    auditTrail: AuditTrail,
  ) {
    this.#visitor = visitor;
    this.#browserLogins = browserLogins;
    this.#signIn = signIn;
    this.#setUp = setUp;
    this.#passwordLinks = passwordLinks;
    this.#auditTrail = auditTrail;
  }

  @Get()
  @ApiOperation({ summary: 'How the service lets people in, and who the caller is to it' })
  @ApiOkResponse({ standardSchema: AuthState })
  describe(@Req() request: FastifyRequest): Promise<AuthState> {
    return this.#visitor.state(request.subject);
  }

  @Post('sign-in')
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign in by name and password; the login is a cookie' })
  @ApiOkResponse({ standardSchema: Account })
  async signIn(
    @Body({ schema: SignInRequest }) { name, password }: SignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Account> {
    const signedIn = await this.#trySignIn({ name, password, userAgent: request.headers['user-agent'] });
    await this.#browserLogins.replace(signedIn, request, reply);
    await this.#record('sign-in-succeeded', signedIn.user);
    return this.#visitor.accountOf(signedIn.user);
  }

  @Post('sign-out')
  @HttpCode(200)
  @ApiOperation({ summary: 'End the login of this browser' })
  @ApiOkResponse({ standardSchema: SignOutResponse })
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignOutResponse> {
    if (request.subject !== null)
      await this.#auditTrail.record(request.subject, { action: 'signed-out', target: null });
    await this.#browserLogins.end(request, reply);
    return { redirectTo: null };
  }

  @Post('setup')
  @HttpCode(200)
  @ApiOperation({ summary: 'Make the first admin with the link that the terminal showed, and sign in' })
  @ApiOkResponse({ standardSchema: Account })
  async setUp(
    @Body({ schema: SetUpRequest }) given: SetUpRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Account> {
    const user = await this.#setUp.run(given);
    await this.#browserLogins.create(user, request, reply);
    await this.#record('user-created', user);
    return this.#visitor.accountOf(user);
  }

  @Post('links')
  @HttpCode(200)
  @ApiOperation({ summary: 'What a one-time link is for, without using it up' })
  @ApiOkResponse({ standardSchema: OneTimeLink })
  async openLink(@Body({ schema: OpenLinkRequest }) { secret }: OpenLinkRequest): Promise<OneTimeLink> {
    const { link, user } = await this.#passwordLinks.open(secret);
    return { purpose: link.purpose, name: user?.name ?? null, expiresAt: link.expiresAt.toISOString() };
  }

  @Post('password')
  @HttpCode(200)
  @ApiOperation({ summary: 'Set a password with a one-time link, and sign in' })
  @ApiOkResponse({ standardSchema: Account })
  async setPassword(
    @Body({ schema: SetPasswordRequest }) { secret, password }: SetPasswordRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Account> {
    const user = await this.#passwordLinks.setPassword(secret, password);
    await this.#browserLogins.create(user, request, reply);
    await this.#record('password-changed', user);
    return this.#visitor.accountOf(user);
  }

  /** Of a failure only that it happened is written down: the name that was tried may be anybody's, or a password. */
  async #trySignIn(attempt: Parameters<SignIn['run']>[0]): ReturnType<SignIn['run']> {
    try {
      return await this.#signIn.run(attempt);
    } catch (error) {
      if (error instanceof AppError) {
        await this.#auditTrail.record(nobody, {
          action: 'sign-in-failed',
          target: null,
          details: { code: error.code },
        });
      }
      throw error;
    }
  }

  async #record(action: AuditAction, { id }: User): Promise<void> {
    await this.#auditTrail.record({ credential: `user:${id}` }, { action, target: id });
  }
}

const nobody = { credential: 'nobody' };
