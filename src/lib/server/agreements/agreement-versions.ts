import type { Fault } from '#lib/domain/fault.ts';
import { isDate } from '#lib/domain/period.ts';
import type { IndicatorOutline } from './agreement-outline.ts';
import { fault } from './reference-faults.ts';

/** What is wrong with an indicator's versions by themselves: they are counted from 1, and each has a bridge but the first. */
export function versionFaultsIn(indicator: IndicatorOutline, path: string): Fault[] {
  const { code, version, earlier, bridge, since, retired, continues } = indicator;
  const inOrder = earlier.every((former, i) => former.version === i + 1) && version === earlier.length + 1;
  return [
    ...(inOrder ? [] : [fault(`${path}.version`, 'version-order', code)]),
    ...(version > 1 && bridge === null ? [fault(`${path}.bridge`, 'bridge-missing', code)] : []),
    ...(version > 1 && since === null ? [fault(`${path}.since`, 'missing', 'since')] : []),
    ...(version === 1 && bridge !== null ? [fault(`${path}.bridge`, 'bridge-unknown', code)] : []),
    ...(retired !== null && retired.on !== '' && !isDate(retired.on)
      ? [fault(`${path}.retired.on`, 'bad-period', retired.on)]
      : []),
    ...(continues !== '' && continues === code ? [fault(`${path}.continues`, 'circle', code)] : []),
  ];
}
