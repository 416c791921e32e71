export { pathYear as yearIn } from '#lib/server/http/query.ts';
