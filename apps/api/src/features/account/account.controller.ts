import { Account, ChangePasswordRequest, LoginList } from '@footnote/contracts';
import { ChangePassword, Logins, ViewAccount, type Login, type Subject } from '@footnote/core';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AskedBy } from '../../http/asked-by.decorator.ts';
import { Audited } from '../../http/audit.interceptor.ts';
import { idPipe } from '../../http/id-pipe.ts';
import { NeedsPasswords } from '../../http/passwords.guard.ts';
import { Allows } from '../../http/policy.guard.ts';
import { SignedIn } from '../../http/signed-in.decorator.ts';
import { DescribeVisitor } from '../auth/describe-visitor.ts';
import { toLoginView } from './login-view.ts';

/** What everybody may see and change of themselves. */
@ApiTags('Account')
@Controller('api/v1/account')
@Allows('own-account')
export class AccountController {
  readonly #visitor: DescribeVisitor;
  readonly #viewAccount: ViewAccount;
  readonly #logins: Logins;
  readonly #changePassword: ChangePassword;

  constructor(visitor: DescribeVisitor, viewAccount: ViewAccount, logins: Logins, changePassword: ChangePassword) {
    this.#visitor = visitor;
    this.#viewAccount = viewAccount;
    this.#logins = logins;
    this.#changePassword = changePassword;
  }

  @Get()
  @ApiOperation({ summary: 'The caller, as the service sees them' })
  @ApiOkResponse({ standardSchema: Account })
  view(@AskedBy() subject: Subject): Promise<Account> {
    return this.#visitor.account(subject);
  }

  @Get('logins')
  @ApiOperation({ summary: 'The browsers in which the caller is signed in' })
  @ApiOkResponse({ standardSchema: LoginList })
  async listLogins(@AskedBy() subject: Subject, @Req() request: FastifyRequest): Promise<LoginList> {
    const { userId } = await this.#viewAccount.run(subject);
    const logins = userId === null ? [] : await this.#logins.list(userId);
    return { items: logins.map((login) => toLoginView(login, request.login?.id ?? null)), nextCursor: null };
  }

  @Delete('logins')
  @HttpCode(204)
  @Audited('login-revoked')
  @ApiOperation({ summary: 'Sign out of every browser but this one' })
  @ApiNoContentResponse({ description: 'Only this browser is signed in any more.' })
  async endOtherLogins(@SignedIn() login: Login): Promise<void> {
    await this.#logins.endAll(login.userId, { keepId: login.id });
  }

  @Delete('logins/:id')
  @HttpCode(204)
  @Audited('login-revoked')
  @ApiOperation({ summary: 'Sign out of one browser' })
  @ApiNoContentResponse({ description: 'That browser is signed out.' })
  async endLogin(@Param('id', idPipe) id: string, @SignedIn() login: Login): Promise<void> {
    await this.#logins.end(id, login.userId);
  }

  @Post('password')
  @HttpCode(204)
  @NeedsPasswords()
  @Audited('password-changed')
  @ApiOperation({ summary: 'Change the password; every other browser is signed out' })
  @ApiNoContentResponse({ description: 'The new password holds.' })
  async changePassword(
    @Body({ schema: ChangePasswordRequest }) { current, next }: ChangePasswordRequest,
    @SignedIn() login: Login,
  ): Promise<void> {
    await this.#changePassword.run({ userId: login.userId, loginId: login.id, current, next });
  }
}
