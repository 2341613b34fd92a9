import { Clock, GroupStore, ManageGroups } from '@footnote/core';
import { Module } from '@nestjs/common';
import { GroupsController } from './groups.controller.ts';

@Module({
  controllers: [GroupsController],
  providers: [
    {
      provide: ManageGroups,
      inject: [GroupStore, Clock],
      useFactory: (groups: GroupStore, clock: Clock) => new ManageGroups(groups, clock),
    },
  ],
})
export class GroupsModule {}
