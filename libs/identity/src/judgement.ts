/** What the thread is given. */
export interface ToJudge {
  password: string;
  knows: string[];
}

/** What it finds. */
export interface Judgement {
  /** 0 to 4. */
  score: number;
  warning: string | null;
  suggestions: string[];
}
