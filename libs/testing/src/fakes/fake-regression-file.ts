import { RegressionFile, type RegressionQuestion } from '@footnote/core';

export class FakeRegressionFile extends RegressionFile {
  questions: RegressionQuestion[] = [];

  override async write(questions: RegressionQuestion[]): Promise<void> {
    this.questions = questions;
  }
}
