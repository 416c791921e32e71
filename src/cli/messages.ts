/** `npm run messages`: compiles the message catalogue, for the tools that read its output without Vite. */
import { compileMessages } from './parts/messages.ts';

await compileMessages();
