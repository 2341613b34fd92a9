import { Global, Module } from '@nestjs/common';
import { HealthRegistry } from './health-registry.ts';
import { HealthController } from './health.controller.ts';
import { MetricsController } from './metrics.controller.ts';
import { Metrics } from './metrics.ts';

@Global()
@Module({
  controllers: [HealthController, MetricsController],
  providers: [HealthRegistry, Metrics],
  exports: [HealthRegistry, Metrics],
})
export class HealthModule {}
