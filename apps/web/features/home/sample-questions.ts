/** The source that holds the sample handbook. */
export const sampleSource = 'handbook';

export const sampleQuestions = [
  'How long is parental leave in Spain?',
  'How many days of holiday does everyone have?',
  'When is first class paid on a train?',
];
