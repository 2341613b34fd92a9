export type Sensitivity = 'public' | 'internal' | 'confidential' | 'restricted';
