/** Requests as a program makes them, not a page. */
import type { APIRequestContext, APIResponse } from '@playwright/test';

/** The id of nothing. */
export const nobodys = '01890000-0000-7000-8000-000000000000';
export const html = { accept: 'text/html' };

export function send(
  request: APIRequestContext,
  method: string,
  path: string,
  headers: Record<string, string>,
  data?: string | Buffer,
): Promise<APIResponse> {
  return request.fetch(path, { method, headers, maxRedirects: 0, ...(data === undefined ? {} : { data }) });
}
