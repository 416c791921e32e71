import { proposedKey } from '#lib/domain/agreement-key.ts';
import { areaFromForm } from './area-form.ts';
import {
  branchIn,
  isChecked,
  linesIn,
  localIn,
  localOrNull,
  rowsIn,
  textIn,
  textOrNull,
  type Texts,
  wholeOrNull,
} from './values.ts';

/** What is said of an agreement as a whole, as its form tells it: a part of the document by its own names. */
export function factsFromForm(texts: Texts): Record<string, unknown> {
  const source = branchIn(texts, 'source');
  return {
    kind: textIn(texts, 'kind'),
    title: textIn(texts, 'title'),
    shortTitle: localIn(texts, 'shortTitle'),
    validFrom: wholeOrNull(texts, 'validFrom'),
    validTo: wholeOrNull(texts, 'validTo'),
    openEnded: isChecked(texts, 'openEnded'),
    source: {
      title: textIn(source, 'title'),
      dated: textIn(source, 'dated'),
      references: linesIn(source, 'references'),
    },
    targetGroup: localIn(texts, 'targetGroup'),
    overallGoal: localIn(texts, 'overallGoal'),
    levelName: localIn(texts, 'levelName'),
    followUp: localIn(texts, 'followUp'),
    revision: localOrNull(texts, 'revision'),
    notice: localOrNull(texts, 'notice'),
    predecessor: textOrNull(texts, 'predecessor'),
  };
}

/**
 * A new agreement as its form tells it, with its first area. Who owns it is sent as `05/lansstyrelsen-05`; whether the
 * actor may, the use case asks.
 */
export function newAgreementFromForm(texts: Texts): unknown {
  const [countyCode = '', owner = ''] = textIn(texts, 'owner').split('/');
  const facts = factsFromForm(texts);
  const [area = {}] = rowsIn(texts, 'goalAreas');
  return {
    ...facts,
    key: textIn(texts, 'key').toLowerCase() || proposedKey(countyCode, localIn(texts, 'shortTitle').sv),
    countyCode,
    owner,
    parties: [],
    organs: [],
    goalAreas: [areaFromForm(area, undefined)],
    plans: [],
    commitments: [],
    targets: [],
    annexes: [],
    indicators: [],
  };
}
