/** What the demonstration says on the terminal. Swedish, as its pages; the README has it in English. */
import { demoAccounts, demoPassword } from '#lib/server/demo-accounts.ts';

const rule = '─'.repeat(78);

export function welcome(origin: string): string {
  const shown = demoAccounts.filter((account) => account.shown);
  const width = Math.max(...shown.map(({ email }) => email.length));
  return [
    '',
    rule,
    `  Samsyn är igång:  ${origin}`,
    rule,
    '  Alla siffror är påhittade. Logga in som någon av dem här:',
    '',
    ...shown.flatMap(({ email, name, what }) => [
      `  ${email.padEnd(width)}   ${name.sv}`,
      `  ${' '.repeat(width)}   ${what.sv}`,
    ]),
    '',
    `  Lösenord för alla:  ${demoPassword}`,
    '',
    '  Avsluta med Ctrl-C. Det du gör finns kvar till nästa gång.',
    rule,
  ].join('\n');
}
