export interface Argon2Cost {
  memoryKib: number;
  passes: number;
  lanes: number;
}

export interface Argon2Hash {
  cost: Argon2Cost;
  salt: Buffer;
  tag: Buffer;
}

const pattern =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/;

/** `$argon2id$v=19$m=…,t=…,p=…$salt$tag` of the password hashing competition, which other programs read too. */
export function formatPhc({ cost: { memoryKib, passes, lanes }, salt, tag }: Argon2Hash): string {
  return `$argon2id$v=19$m=${memoryKib},t=${passes},p=${lanes}$${base64(salt)}$${base64(tag)}`;
}

/** @throws Error whose message does not repeat the hash */
export function parsePhc(hash: string): Argon2Hash {
  const [, memory, passes, lanes, salt = '', tag = ''] = pattern.exec(hash) ?? [];
  if (memory === undefined) throw new Error('A stored password hash is not an Argon2id hash.');
  return {
    cost: { memoryKib: Number(memory), passes: Number(passes), lanes: Number(lanes) },
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  };
}

/** Without padding, as the format wants it. */
function base64(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
