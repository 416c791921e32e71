/** Answers that come from the hooks themselves, before any page is built. */
import { createHash } from 'node:crypto';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Problem } from '#lib/domain/problem.ts';
import * as m from '#lib/paraglide/messages.js';
import { problemToError } from './problem-response.ts';

const style =
  ':root{color-scheme:light dark;font:1.0625rem/1.5 system-ui,sans-serif}body{max-width:40rem;margin:4rem auto;padding:0 1rem}';
const styleHash = createHash('sha256').update(style).digest('base64');
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const escaped: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => escaped[sign] ?? sign);

function page(title: string, sentence: string, locale: string): string {
  return `<!doctype html><html lang="${escape(locale)}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escape(title)} – Samsyn</title><style>${style}</style>
<main><h1>${escape(title)}</h1><p>${escape(sentence)}</p><p><a href="/">${escape(m.problem_to_start())}</a></p></main></html>`;
}

type Asking = Pick<RequestEvent, 'request' | 'isDataRequest' | 'locals'>;

/** True for what a person looks at: a document that the browser asked for, not data and not a script's fetch. */
export function wantsPage({ request, isDataRequest }: Pick<Asking, 'request' | 'isDataRequest'>): boolean {
  return !isDataRequest && (request.headers.get('accept') ?? '').includes('text/html');
}

/** A plain page with the sentence, or the body as JSON for data requests and other clients. */
export function plainAnswer(event: Asking, status: number, body: App.Error): Response {
  // The rest of a body that is too large is not waited for.
  const headers: Record<string, string> = status === 413 ? { connection: 'close' } : {};
  if (!wantsPage(event)) return Response.json(body, { status, headers });
  return new Response(page(m.problem_title(), body.message, event.locals.locale), {
    status,
    headers: { ...headers, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
  });
}

/** The problem as the whole answer to a request. */
export function refuse(event: Asking, problem: Problem): Response {
  const { status, body } = problemToError(problem);
  return plainAnswer(event, status, body);
}

/** Sends to the login, and back again afterwards; SvelteKit tells its own client the same for a click within the site. */
export function toLogin(url: URL): never {
  redirect(303, `/logga-in?next=${encodeURIComponent(url.pathname + url.search)}`);
}
