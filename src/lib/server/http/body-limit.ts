import { Problem } from '#lib/domain/problem.ts';

/** adapter-node's own default (BODY_SIZE_LIMIT), below which it hands bodies on. */
export const bodyLimit = 512 * 1024;

async function* chunksOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    reader.releaseLock();
  }
}

const isTooLarge = (error: unknown): boolean => error instanceof Error && 'status' in error && error.status === 413;

/** Reads the whole body; gives up at the limit, or when the adapter, which counts too, does so first. */
async function readAll(body: ReadableStream<Uint8Array<ArrayBuffer>>, limit: number): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    for await (const chunk of chunksOf(body)) {
      size += chunk.byteLength;
      if (size > limit) throw new Problem('too-large', { limit });
      parts.push(chunk);
    }
  } catch (error) {
    throw isTooLarge(error) ? new Problem('too-large', { limit }) : error;
  }
  return new Blob(parts);
}

/**
 * The request, with a body that is known to be within the limit; rejects with `too-large` else. A declared length is
 * believed, since Node reads no more than that; a chunked body is read here, so that no action meets it half-way.
 */
export async function withinLimit(request: Request, limit: number = bodyLimit): Promise<Request> {
  const length = request.headers.get('content-length');
  if (length !== null && !(Number(length) <= limit)) throw new Problem('too-large', { limit });
  if (length !== null || request.body === null) return request;
  const body = await readAll(request.body, limit);
  return new Request(request.url, { method: request.method, headers: request.headers, body });
}
