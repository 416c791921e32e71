/** Loaded before every command (`node --import`): what its imports need, and a fresh clone lacks. */
import { ensureMessages } from './parts/messages.ts';

await ensureMessages();
