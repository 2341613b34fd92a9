export interface ComponentHealth {
  status: 'ready' | 'degraded' | 'down';
  /** For the operator: what is wrong and what to do; never a secret. */
  detail: string;
}

/** Implemented by adapters whose state `/health/ready` shows. */
export interface HasHealth {
  health(): Promise<ComponentHealth>;
}
