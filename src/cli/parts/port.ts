/** Finding a port to listen on. */
import { createServer } from 'node:net';

export function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

/** The first free port from the given one on, among the next hundred. */
export async function firstFree(host: string, from: number): Promise<number | undefined> {
  for (let port = from; port < Math.min(from + 100, 65_536); port++) {
    if (await isFree(host, port)) return port;
  }
  return undefined;
}
