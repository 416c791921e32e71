import { registrableKinds } from '#lib/domain/organisation.ts';
import { kindName } from '#lib/ui/organisations/index.ts';

/** The kinds that one can give an organisation; the others are given by law. */
export const kindOptions = (): { value: string; text: string }[] =>
  registrableKinds.map((kind) => ({ value: kind, text: kindName(kind) }));
