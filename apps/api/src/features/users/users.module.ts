import { Module } from '@nestjs/common';
import { InviteUser } from './invite-user.ts';
import { UsersController } from './users.controller.ts';

@Module({ controllers: [UsersController], providers: [InviteUser] })
export class UsersModule {}
