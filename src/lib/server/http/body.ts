/** Reading what was sent: what cannot be read is the sender's fault (400), not a defect of ours (500). */
import { Problem } from '#lib/domain/problem.ts';

/** SvelteKit's and Node's errors for a body over the limit carry a status; they are passed on. */
function unreadable(error: unknown, what: string): never {
  if (error instanceof Error && 'status' in error) throw error;
  throw new Problem('bad-request', { what });
}

/** The form that was posted. Rejects with `bad-request` when the body is none. */
export function readForm(request: Request): Promise<FormData> {
  return request.formData().catch((error: unknown) => unreadable(error, 'form'));
}

/** The JSON that was sent, still to be parsed into a type. Rejects with `bad-request` when the body is none. */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new Problem('bad-request', { what: 'content-type' });
  return request.json().catch((error: unknown) => unreadable(error, 'json'));
}

/** A field's text, empty when it was not sent. Throws `bad-request` for a file, or the same field twice. */
export function textField(form: FormData, name: string): string {
  const [value = '', ...more] = form.getAll(name);
  if (typeof value !== 'string' || more.length > 0) throw new Problem('bad-request', { what: name });
  return value;
}
