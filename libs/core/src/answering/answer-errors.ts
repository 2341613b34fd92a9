import { AppError } from '../shared/app-error.ts';

export function answerNotFound(): AppError {
  return new AppError({
    kind: 'not-found',
    code: 'answer-not-found',
    publicMessage: 'There is no such answer, or it is not yours.',
  });
}

export function conversationNotFound(): AppError {
  return new AppError({
    kind: 'not-found',
    code: 'conversation-not-found',
    publicMessage: 'There is no such conversation, or it is not yours. Leave conversationId out to begin a new one.',
  });
}
