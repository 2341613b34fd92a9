import { Module } from '@nestjs/common';
import { AuthController } from './auth.controller.ts';
import { BrowserLogins } from './browser-logins.ts';
import { DescribeVisitor } from './describe-visitor.ts';
import { OidcController } from './oidc.controller.ts';
import { PendingSignInCookie } from './pending-sign-in-cookie.ts';
import { ProviderVisits } from './provider-visits.ts';
import { SignInAudit } from './sign-in-audit.ts';

@Module({
  controllers: [AuthController, OidcController],
  providers: [BrowserLogins, DescribeVisitor, PendingSignInCookie, ProviderVisits, SignInAudit],
  exports: [BrowserLogins, DescribeVisitor],
})
export class AuthModule {}
