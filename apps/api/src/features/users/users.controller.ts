import {
  CreateUserRequest,
  CreateUserResponse,
  PasswordLink,
  PatchUserRequest,
  User,
  UserList,
} from '@footnote/contracts';
import { ManageUsers, type Subject } from '@footnote/core';
import { Body, Controller, Get, Headers, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AskedBy } from '../../http/asked-by.decorator.ts';
import { Audited } from '../../http/audit.interceptor.ts';
import { requireMatch } from '../../http/entity-tag.ts';
import { idPipe } from '../../http/id-pipe.ts';
import { NeedsPasswords } from '../../http/passwords.guard.ts';
import { Allows } from '../../http/policy.guard.ts';
import { withoutUndefined } from '../../http/without-undefined.ts';
import { InviteUser } from './invite-user.ts';
import { fromNameCursor, toNameCursor } from './name-cursor.ts';
import { tagOfUser, toUserView } from './user-view.ts';
import { ListUsersQuery } from './users.queries.ts';

/** People and service accounts. */
@ApiTags('Users')
@Controller('api/v1/users')
@Allows('administer')
export class UsersController {
  readonly #manageUsers: ManageUsers;
  readonly #inviteUser: InviteUser;

  constructor(manageUsers: ManageUsers, inviteUser: InviteUser) {
    this.#manageUsers = manageUsers;
    this.#inviteUser = inviteUser;
  }

  @Get()
  @ApiOperation({ summary: 'Users in order of name; with `text` those whose name or display name has it' })
  @ApiOkResponse({ standardSchema: UserList })
  async list(@Query({ schema: ListUsersQuery }) { text, cursor, limit }: ListUsersQuery): Promise<UserList> {
    const after = cursor === undefined ? null : fromNameCursor(cursor);
    const found = await this.#manageUsers.list({ text, after, limit: limit + 1 });
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    return { items: shown.map(toUserView), nextCursor: last === undefined ? null : toNameCursor(last.name) };
  }

  @Post()
  @Audited('user-created')
  @ApiOperation({ summary: 'Add a person, with a link to hand over, or a service account' })
  @ApiCreatedResponse({ standardSchema: CreateUserResponse })
  async create(@Body({ schema: CreateUserRequest }) request: CreateUserRequest): Promise<CreateUserResponse> {
    const user = await this.#manageUsers.create(request);
    return { user: toUserView(user), link: await this.#inviteUser.invite(user) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'A user, with the ETag' })
  @ApiOkResponse({ standardSchema: User })
  async find(@Param('id', idPipe) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<User> {
    const user = await this.#manageUsers.find(id);
    void reply.header('etag', tagOfUser(user));
    return toUserView(user);
  }

  @Patch(':id')
  @Audited('user-changed')
  @ApiOperation({ summary: 'Change display name or role; suspend a user, or let them in again' })
  @ApiOkResponse({ standardSchema: User })
  async change(
    @Param('id', idPipe) id: string,
    @Body({ schema: PatchUserRequest }) request: PatchUserRequest,
    @Headers('if-match') ifMatch: string | undefined,
    @AskedBy() subject: Subject,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<User> {
    requireMatch(ifMatch, tagOfUser(await this.#manageUsers.find(id)));
    const user = await this.#manageUsers.change(id, withoutUndefined(request), subject);
    void reply.header('etag', tagOfUser(user));
    return toUserView(user);
  }

  @Post(':id/link')
  @NeedsPasswords()
  @Audited('link-made')
  @ApiOperation({ summary: 'A new link with which this person sets a password; an earlier one is worth nothing then' })
  @ApiCreatedResponse({ standardSchema: PasswordLink })
  createLink(@Param('id', idPipe) id: string): Promise<PasswordLink> {
    return this.#inviteUser.createLink(id);
  }
}
