import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

interface Cost {
  /** KiB. */
  memory: number;
  passes: number;
  parallelism: number;
}

/** Argon2id with OWASP's first recommended cost (Password Storage Cheat Sheet): 19 MiB, 2 passes, 1 lane. */
const cost: Cost = { memory: 19_456, passes: 2, parallelism: 1 };
const tagLength = 32;
const derive = promisify(argon2);

/** The hash with all it takes to check it, in the PHC string format. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return format(cost, salt, await tag(password, salt, cost));
}

/** Whether this is the password; and whether its hash was made with another cost than today's. */
export async function checkPassword(
  password: string,
  stored: string,
): Promise<{ matches: boolean; outdated: boolean }> {
  const { salt, expected, ...used } = parse(stored);
  const found = await tag(password, salt, used);
  return {
    matches: found.length === expected.length && timingSafeEqual(found, expected),
    outdated: used.memory !== cost.memory || used.passes !== cost.passes || used.parallelism !== cost.parallelism,
  };
}

/** Checked where there is no account, so that the answer takes as long. */
export const nobodysHash = format(cost, Buffer.alloc(16), Buffer.alloc(tagLength));

/** Unicode has several ways to type one character: all count as the same. */
function tag(password: string, salt: Buffer, { memory, passes, parallelism }: Cost): Promise<Buffer> {
  return derive('argon2id', {
    message: Buffer.from(password.normalize('NFKC')),
    nonce: salt,
    memory,
    passes,
    parallelism,
    tagLength,
  });
}

function format({ memory, passes, parallelism }: Cost, salt: Buffer, hash: Buffer): string {
  const text = (bytes: Buffer): string => bytes.toString('base64').replace(/={1,2}$/, '');
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${text(salt)}$${text(hash)}`;
}

function parse(stored: string): Cost & { salt: Buffer; expected: Buffer } {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(stored);
  if (!found) throw new Error('a stored password is not an Argon2id hash');
  const [, memory, passes, parallelism, salt = '', hash = ''] = found;
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
    expected: Buffer.from(hash, 'base64'),
  };
}
