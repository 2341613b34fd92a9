import { Group, GroupId, GroupList, PutGroupRequest } from '@footnote/contracts';
import { groupNotFound, ManageGroups } from '@footnote/core';
import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Audited } from '../../http/audit.interceptor.ts';
import { entityTagOf, requireMatch } from '../../http/entity-tag.ts';
import { Allows } from '../../http/policy.guard.ts';
import { withoutUndefined } from '../../http/without-undefined.ts';
import { toGroupView } from './group-view.ts';

/** Groups of users and of groups. */
@ApiTags('Groups')
@Controller('api/v1/groups')
@Allows('administer')
export class GroupsController {
  readonly #manageGroups: ManageGroups;

  constructor(manageGroups: ManageGroups) {
    this.#manageGroups = manageGroups;
  }

  @Get()
  @ApiOperation({ summary: 'The groups, with their members' })
  @ApiOkResponse({ standardSchema: GroupList })
  async list(): Promise<GroupList> {
    return { items: (await this.#manageGroups.list()).map(toGroupView), nextCursor: null };
  }

  @Get(':id')
  @ApiOperation({ summary: 'A group, with its ETag' })
  @ApiOkResponse({ standardSchema: Group })
  async find(
    @Param('id', { schema: GroupId }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Group> {
    const group = await this.#manageGroups.find(id);
    if (group === null) throw groupNotFound();
    void reply.header('etag', entityTagOfGroup(group));
    return toGroupView(group);
  }

  @Put(':id')
  @Audited('group-changed')
  @ApiOperation({ summary: 'Create a group, or change its title or members; what is not named is kept' })
  @ApiOkResponse({ standardSchema: Group, description: 'Changed' })
  @ApiCreatedResponse({ standardSchema: Group, description: 'Created' })
  async put(
    @Param('id', { schema: GroupId }) id: string,
    @Body({ schema: PutGroupRequest }) request: PutGroupRequest,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Group> {
    if (ifMatch !== undefined) {
      const existing = await this.#manageGroups.find(id);
      requireMatch(ifMatch, existing === null ? null : entityTagOfGroup(existing));
    }
    const { group, created } = await this.#manageGroups.put(id, withoutUndefined(request));
    void reply.status(created ? 201 : 200).header('etag', entityTagOfGroup(group));
    return toGroupView(group);
  }

  @Delete(':id')
  @HttpCode(204)
  @Audited('group-deleted')
  @ApiOperation({ summary: 'Remove a group; its members lose what it gave them at once' })
  @ApiNoContentResponse({ description: 'The group is gone.' })
  async delete(@Param('id', { schema: GroupId }) id: string): Promise<void> {
    await this.#manageGroups.delete(id);
  }
}

/** A header holds no more than ASCII, and the id of a group is any text. */
function entityTagOfGroup({ id, updatedAt }: { id: string; updatedAt: Date }): string {
  return entityTagOf({ id: encodeURIComponent(id), updatedAt });
}
