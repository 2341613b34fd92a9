/** Who a user is to an OpenID provider: an account there, which keeps its subject when its name and address change. */
export interface LinkedIdentity {
  issuer: string;
  subject: string;
  userId: string;
  linkedAt: Date;
}

/** Which accounts at a provider belong to which users. The rows go with their user. */
export abstract class LinkedIdentityStore {
  /** False when the account is linked already, or the user has another account of this issuer. */
  abstract insert(identity: LinkedIdentity): Promise<boolean>;
  abstract find(account: Pick<LinkedIdentity, 'issuer' | 'subject'>): Promise<LinkedIdentity | null>;
  /** In order of issuer. */
  abstract listOfUser(userId: string): Promise<LinkedIdentity[]>;
}
