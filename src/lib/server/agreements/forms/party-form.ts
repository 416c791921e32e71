import { branchIn, textIn, textOrNull, type Texts } from './values.ts';

/** A party as its form tells it; without anything said of its decision there is none. */
export function partyFromForm(texts: Texts): unknown {
  const adoption = branchIn(texts, 'adoption');
  const said = {
    body: textOrNull(adoption, 'body'),
    decidedOn: textOrNull(adoption, 'decidedOn'),
    paragraph: textOrNull(adoption, 'paragraph'),
    reference: textOrNull(adoption, 'reference'),
    ends: textOrNull(adoption, 'ends'),
  };
  const status = textIn(adoption, 'status');
  const isSilent = status === '' && Object.values(said).every((value) => value === null);
  return {
    organisation: textIn(texts, 'organisation'),
    nameInDocument: textIn(texts, 'nameInDocument'),
    adoption: isSilent ? null : { status, ...said },
  };
}
