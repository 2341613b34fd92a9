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
import { AuditTrail, PasswordLinks, SetUp, SignIn } from '@footnote/core';
import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NeedsPasswords } from '../../http/passwords.guard.ts';
import { ForAnybody } from '../../http/policy.guard.ts';
import { BrowserLogins } from './browser-logins.ts';
import { DescribeVisitor } from './describe-visitor.ts';
import { ProviderVisits } from './provider-visits.ts';
import { SignInAudit } from './sign-in-audit.ts';

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
  readonly #audit: SignInAudit;
  readonly #providerVisits: ProviderVisits;

  constructor(
    visitor: DescribeVisitor,
    browserLogins: BrowserLogins,
    signIn: SignIn,
    setUp: SetUp,
    passwordLinks: PasswordLinks,
    auditTrail: AuditTrail,
    audit: SignInAudit,
    providerVisits: ProviderVisits,
  ) {
    this.#visitor = visitor;
    this.#browserLogins = browserLogins;
    this.#signIn = signIn;
    this.#setUp = setUp;
    this.#passwordLinks = passwordLinks;
    this.#auditTrail = auditTrail;
    this.#audit = audit;
    this.#providerVisits = providerVisits;
  }

  @Get()
  @ApiOperation({ summary: 'How the service lets people in, and who the caller is to it' })
  @ApiOkResponse({ standardSchema: AuthState })
  describe(@Req() request: FastifyRequest): Promise<AuthState> {
    return this.#visitor.state(request.subject);
  }

  @Post('sign-in')
  @HttpCode(200)
  @NeedsPasswords()
  @ApiOperation({ summary: 'Sign in by name and password; the login is a cookie' })
  @ApiOkResponse({ standardSchema: Account })
  async signIn(
    @Body({ schema: SignInRequest }) { name, password }: SignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Account> {
    const attempt = { name, password, userAgent: request.headers['user-agent'] };
    const signedIn = await this.#audit.watch(this.#signIn.run(attempt));
    await this.#browserLogins.replace(signedIn, request, reply);
    await this.#audit.record('sign-in-succeeded', signedIn.user);
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
    return { redirectTo: await this.#providerVisits.leaveAddressOf(request.login) };
  }

  @Post('setup')
  @HttpCode(200)
  @NeedsPasswords()
  @ApiOperation({ summary: 'Make the first admin with the link that the terminal showed, and sign in' })
  @ApiOkResponse({ standardSchema: Account })
  async setUp(
    @Body({ schema: SetUpRequest }) given: SetUpRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Account> {
    const user = await this.#setUp.run(given);
    await this.#browserLogins.create(user, request, reply);
    await this.#audit.record('user-created', user);
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
  @NeedsPasswords()
  @ApiOperation({ summary: 'Set a password with a one-time link, and sign in' })
  @ApiOkResponse({ standardSchema: Account })
  async setPassword(
    @Body({ schema: SetPasswordRequest }) { secret, password }: SetPasswordRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Account> {
    const user = await this.#passwordLinks.setPassword(secret, password);
    await this.#browserLogins.create(user, request, reply);
    await this.#audit.record('password-changed', user);
    return this.#visitor.accountOf(user);
  }
}
