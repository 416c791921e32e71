import type { PageServerLoad } from './$types';
import type { AgreementEntry } from './agreement-entry.ts';

// The list comes from listAgreements(database, actor) of #lib/server/agreements, once it is there.
const agreements: AgreementEntry[] = [];

export const load: PageServerLoad = () => ({ agreements });
