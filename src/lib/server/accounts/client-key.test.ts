import { expect, test } from 'vitest';
import { clientKey, emailKey } from './client-key.ts';

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0db8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s is counted under %s', (address, key) => expect(clientKey(address)).toBe(key));

test('an e-mail is counted whatever its case, and not readable in the table', () => {
  expect(emailKey(' Enkat@Kinda.example ')).toBe(emailKey('enkat@kinda.example'));
  expect(emailKey('enkat@kinda.example')).not.toContain('kinda');
});
