/**
 * A workbook is read in a thread of its own, which may use so much memory and time and is then ended. Its program is
 * given as text, since a bundled file would not be found; the library is found by Node, from where this module stands.
 */
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { limits } from './limits.ts';
import { refuse } from './refuse.ts';

const library = createRequire(import.meta.url).resolve('read-excel-file/node');

const program = `
const { parentPort, workerData } = require('node:worker_threads');
const { readSheet } = require(workerData.library);

function text(cell) {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\\.000Z$/, '');
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return String(cell);
}

readSheet(Buffer.from(workerData.bytes), 1, { trim: false }).then(
  (rows) => {
    const isTooLarge = rows.length > workerData.rows || rows.some((row) => row.length > workerData.columns);
    parentPort.postMessage(isTooLarge ? 'too-many-rows' : rows.map((row) => Array.from(row, text)));
  },
  () => parentPort.postMessage('damaged'),
);
`;

const Answer = z.union([z.literal(['too-many-rows', 'damaged']), z.array(z.array(z.string()))]);

let last: Promise<unknown> = Promise.resolve();

/** Runs one piece of work at a time, so that many files at once need no more memory than one. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  return mine;
}

/** The rows of the first sheet of an archive that is known to be within the limits. Throws `file-refused`. */
export async function sheetRows(bytes: Uint8Array): Promise<string[][]> {
  const answer = await answerOf(bytes);
  if (answer === 'too-many-rows') refuse('too-many-rows', { limit: limits.rows });
  return answer === 'damaged' ? refuse('damaged') : answer;
}

async function answerOf(bytes: Uint8Array): Promise<z.infer<typeof Answer>> {
  const worker = new Worker(program, {
    eval: true,
    workerData: { library, bytes, rows: limits.rows, columns: limits.columns },
    resourceLimits: { maxOldGenerationSizeMb: limits.heap, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    env: {},
    execArgv: [],
    stdin: false,
    stdout: true,
    stderr: true,
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve) => {
      worker.once('message', (message: unknown) => resolve(Answer.parse(message)));
      // Out of memory, or a fault of the reader's: of the file we know as much as if it were damaged.
      worker.once('error', () => resolve('damaged'));
      worker.once('exit', () => resolve('damaged'));
      timer = setTimeout(() => resolve('damaged'), limits.time);
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
