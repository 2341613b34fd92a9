import sample from '../../../../data/sample/sample.json';

/** The sample handbook's source: its questions are offered only where it is loaded. */
export const sampleSource = sample.source;

export const sampleQuestions = sample.questions;
