import { Module, type DynamicModule } from '@nestjs/common';
import type { Settings } from '../../config/settings.ts';
import { AnswersModule } from '../answers/answers.module.ts';
import { HealthRegistry } from '../health/health-registry.ts';
import { AnswerSlackQuestion } from './answer-slack-question.ts';
import { RecordSlackPress } from './record-slack-press.ts';
import { SlackWebApi } from './slack-web-api.ts';
import { SlackWorker } from './slack-worker.ts';
import { SlackController } from './slack.controller.ts';
import { SigningSecretToken } from './slack.tokens.ts';

/** The Slack channel. Without its settings there is none, and its addresses are not there. */
@Module({})
export class SlackModule {
  static with({ SLACK_SIGNING_SECRET, SLACK_BOT_TOKEN, SLACK_API_URL }: Settings): DynamicModule {
    if (SLACK_SIGNING_SECRET === undefined || SLACK_BOT_TOKEN === undefined) return { module: SlackModule };
    return {
      module: SlackModule,
      imports: [AnswersModule],
      controllers: [SlackController],
      providers: [
        { provide: SigningSecretToken, useValue: SLACK_SIGNING_SECRET },
        {
          provide: SlackWebApi,
          inject: [HealthRegistry],
          useFactory: (health: HealthRegistry) => {
            const slack = new SlackWebApi({ token: SLACK_BOT_TOKEN, url: SLACK_API_URL });
            health.add('slack', () => slack.health());
            return slack;
          },
        },
        AnswerSlackQuestion,
        RecordSlackPress,
        SlackWorker,
      ],
    };
  }
}
