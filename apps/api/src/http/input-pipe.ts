import { AppError } from '@footnote/core';
import { StandardSchemaValidationPipe } from '@nestjs/common';

const issuesMax = 50;

type StandardIssue = Parameters<
  NonNullable<ConstructorParameters<typeof StandardSchemaValidationPipe>[0]>['exceptionFactory'] & {}
>[0][number];

/** Bodies and queries against their contract schema; what is wrong is listed by place. */
export const inputPipe = new StandardSchemaValidationPipe({
  exceptionFactory: (issues) => invalidInput(issues.map(toInputIssue)),
});

export function invalidInput(issues: { path: string; message: string }[]): AppError {
  return new AppError({
    kind: 'invalid',
    code: 'invalid-input',
    publicMessage: 'The request does not have the form that this address takes. See issues.',
    issues: issues.slice(0, issuesMax),
  });
}

function toInputIssue(issue: StandardIssue): { path: string; message: string } {
  const path = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
  return { path, message: issue.message };
}
