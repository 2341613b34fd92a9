/** One person has one name: e-mail addresses are compared without their case; other names as they are. */
export function toUserName(given: string): string {
  const name = given.trim();
  return name.includes('@') ? name.toLowerCase() : name;
}
