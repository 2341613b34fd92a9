import { Module } from '@nestjs/common';
import { AuthController } from './auth.controller.ts';
import { BrowserLogins } from './browser-logins.ts';
import { DescribeVisitor } from './describe-visitor.ts';

@Module({
  controllers: [AuthController],
  providers: [BrowserLogins, DescribeVisitor],
  exports: [BrowserLogins, DescribeVisitor],
})
export class AuthModule {}
