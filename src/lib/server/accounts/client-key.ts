import { createHash } from 'node:crypto';
import { isIP } from 'node:net';

/** The first four groups of an IPv6 address: what one subscriber holds, and may pick any address in. */
function network(address: string): string {
  const [head = '', tail = ''] = address.split('::', 2);
  const before = head === '' ? [] : head.split(':');
  const after = tail === '' ? [] : tail.split(':');
  const zeros = address.includes('::') ? Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0') : [];
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

/** What attempts from one client are counted under: its IPv4 address, or its IPv6 network (/64). */
export function clientKey(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  return isIP(bare) === 6 ? `${network(bare)}::/64` : bare.slice(0, 64);
}

/** What attempts on one e-mail are counted under. A digest, since people also type other secrets in that box. */
export function emailKey(email: string): string {
  return createHash('sha256').update(email.trim().toLowerCase()).digest('hex');
}
