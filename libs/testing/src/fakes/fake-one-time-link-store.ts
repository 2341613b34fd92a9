import { OneTimeLinkStore, type OneTimeLink } from '@footnote/core';

export class FakeOneTimeLinkStore extends OneTimeLinkStore {
  #links: OneTimeLink[] = [];

  override async put(link: OneTimeLink): Promise<void> {
    const isOther = ({ purpose, userId }: OneTimeLink) => purpose !== link.purpose || userId !== link.userId;
    this.#links = [...this.#links.filter(isOther), structuredClone(link)];
  }

  override async find(secretHash: string): Promise<OneTimeLink | null> {
    return structuredClone(this.#links.find((link) => link.secretHash === secretHash) ?? null);
  }

  /** What the database does by itself when a user is deleted. */
  deleteOfUser(id: string): void {
    this.#links = this.#links.filter(({ userId }) => userId !== id);
  }

  override async take(secretHash: string): Promise<boolean> {
    const before = this.#links.length;
    this.#links = this.#links.filter((link) => link.secretHash !== secretHash);
    return this.#links.length < before;
  }
}
