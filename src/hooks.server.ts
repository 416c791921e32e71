import { building, dev } from '$app/environment';
import {
  isHttpError,
  isRedirect,
  type Handle,
  type HandleServerError,
  type RequestEvent,
  type ServerInit,
} from '@sveltejs/kit';
import { isProblem } from '#lib/domain/problem.ts';
import { paraglideMiddleware } from '#lib/paraglide/server.js';
import { ConfigError } from '#lib/server/config.ts';
import { guard } from '#lib/server/http/guard.ts';
import { createLog, errorForLog } from '#lib/server/http/log.ts';
import { plainAnswer, refuse } from '#lib/server/http/refusal.ts';
import { report, withOwnStatus } from '#lib/server/http/report.ts';
import { withSecurityHeaders } from '#lib/server/http/security-headers.ts';
import { start, type Running } from '#lib/server/start.ts';

/** Opens everything before the first request, so that a fault in the configuration is met at start. */
export const init: ServerInit = async () => {
  if (building) return;
  await start().catch((error: unknown) => {
    if (error instanceof ConfigError) console.error(error.message);
    else createLog('info').fatal({ error: errorForLog(error) }, 'could not start');
    process.exit(1);
  });
};

/** Only what paraglide looks at: the body stays with the event, undivided. */
const forLanguage = ({ request, url }: RequestEvent): Request => new Request(url, { headers: request.headers });

function prepare(event: RequestEvent, { config, database }: Running, locale: 'sv' | 'en'): void {
  Object.assign(event.locals, {
    id: crypto.randomUUID(),
    now: new Date(),
    locale,
    actor: { kind: 'anonymous' },
    person: null,
    database,
    config,
  } satisfies App.Locals);
}

type Resolve = Parameters<Handle>[0]['resolve'];

async function answer(event: RequestEvent, resolve: Resolve, { config, log }: Running): Promise<Response> {
  const { locals } = event;
  try {
    // The development server has a port of its own, whatever the configuration says.
    const refused = await guard(event, dev ? event.url.origin : config.origin);
    if (refused) return refused;
    const response = await resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', locals.locale) });
    return withOwnStatus(response, locals);
  } catch (error) {
    if (isRedirect(error) || isHttpError(error)) throw error;
    if (isProblem(error)) return refuse(event, error);
    return plainAnswer(event, 500, report({ error, status: 500, locals, log }));
  }
}

/** One line for each request. Of the address only the path: the rest may hold what somebody typed. */
function logLine(event: RequestEvent, { log }: Running, status: number): void {
  const { locals, request, url, route } = event;
  const person = locals.actor.kind === 'person' ? locals.actor.personId : undefined;
  const ms = Date.now() - locals.now.getTime();
  // Whoever watches the server asks every few seconds.
  const quiet = route.id === '/halsa' && status === 200;
  log[status >= 500 ? 'error' : quiet ? 'debug' : 'info'](
    { id: locals.id, method: request.method, path: url.pathname, route: route.id, status, ms, person },
    'request',
  );
}

const isPersonal = ({ locals, route }: RequestEvent): boolean => locals.person !== null || route.id === '/logga-in';

// The language comes first, although nothing depends on it: every refusal after it is a sentence.
export const handle: Handle = async ({ event, resolve }) => {
  if (building) return resolve(event);
  const running = await start();
  return paraglideMiddleware(forLanguage(event), async ({ locale }) => {
    prepare(event, running, locale);
    const response = await answer(event, resolve, running);
    logLine(event, running, response.status);
    return withSecurityHeaders(response, { https: running.config.secureCookies, personal: isPersonal(event) });
  });
};

export const handleError: HandleServerError = async ({ error, event, status }) =>
  report({ error, status, locals: event.locals, log: (await start()).log });
