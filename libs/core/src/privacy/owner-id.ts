/** What answers, feedback and decisions call the person of this name: the id of their subject, by whatever they come in. */
export function ownerIdOf(name: string): string {
  return `user:${name}`;
}

/** What they call somebody who was erased. No subject has such an id. */
export function pseudonymOf(userId: string): string {
  return `erased:${userId}`;
}
