import type { RequestEvent } from './$types';

/** For whoever watches over the server: 200 when the database answers, else 503. It says nothing more. */
export async function GET({ locals }: RequestEvent): Promise<Response> {
  const healthy = await locals.database.pool.query('select 1').then(
    () => true,
    () => false,
  );
  return Response.json({ healthy }, { status: healthy ? 200 : 503, headers: { 'cache-control': 'no-store' } });
}
