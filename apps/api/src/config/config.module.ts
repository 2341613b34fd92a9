import { Clock, SystemClock } from '@footnote/core';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { SettingsToken, type Settings } from './settings.ts';

/** The settings, parsed once before anything starts, and the clock. */
@Global()
@Module({})
export class ConfigModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: ConfigModule,
      providers: [
        { provide: SettingsToken, useValue: settings },
        { provide: Clock, useClass: SystemClock },
      ],
      exports: [SettingsToken, Clock],
    };
  }
}
