/** Accounts: who can log in, and who is logged in. Other capabilities and the routes import from here only. */
export { actorOf, type WhoIs } from './actor-of.ts';
export { createPerson, createPersonWithHash, type NewPerson } from './create-person.ts';
export { logIn, type Credentials, type Login } from './log-in.ts';
export { logOut } from './log-out.ts';
export { hashPassword, shortestPassword } from './passwords.ts';
export type { Person } from './sessions.ts';
