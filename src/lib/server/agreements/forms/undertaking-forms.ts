/** The forms of what is undertaken: action plans, commitments and targets. A new one gets the next number as its key. */
import type { ActionPlan, Agreement, Commitment, Target } from '#lib/domain/agreement.ts';
import { numberedKey } from '#lib/domain/agreement-key.ts';
import { decimalOrNull, localIn, localOrNull, textIn, textOrNull, type Texts, wholeOrNull } from './values.ts';

export function planFromForm(
  texts: Texts,
  before: ActionPlan | undefined,
  { plans }: Pick<Agreement, 'plans'>,
): unknown {
  return {
    key: before?.key ?? numberedKey('plan', plans),
    title: localIn(texts, 'title'),
    from: wholeOrNull(texts, 'from'),
    to: wholeOrNull(texts, 'to'),
    adoptedBy: textOrNull(texts, 'adoptedBy'),
    adoptedOn: textOrNull(texts, 'adoptedOn'),
    replaces: textOrNull(texts, 'replaces'),
  };
}

export function commitmentFromForm(
  texts: Texts,
  before: Commitment | undefined,
  { commitments }: Pick<Agreement, 'commitments'>,
): unknown {
  return {
    key: before?.key ?? numberedKey('atagande', commitments),
    organisation: textIn(texts, 'organisation'),
    goalArea: textOrNull(texts, 'goalArea'),
    plan: textOrNull(texts, 'plan'),
    kind: textIn(texts, 'kind'),
    text: localIn(texts, 'text'),
    from: wholeOrNull(texts, 'from'),
    to: wholeOrNull(texts, 'to'),
  };
}

export function targetFromForm(
  texts: Texts,
  before: Target | undefined,
  { targets }: Pick<Agreement, 'targets'>,
): unknown {
  return {
    key: before?.key ?? numberedKey('malvarde', targets),
    goalArea: textOrNull(texts, 'goalArea'),
    indicator: textOrNull(texts, 'indicator'),
    year: wholeOrNull(texts, 'year'),
    value: decimalOrNull(texts, 'value'),
    unit: localOrNull(texts, 'unit'),
    text: localIn(texts, 'text'),
    decidedBy: textIn(texts, 'decidedBy'),
    decidedOn: textOrNull(texts, 'decidedOn'),
  };
}
