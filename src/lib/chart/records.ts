/** A chart's figures, one a line, as they are written to a file. */
import type { Coverage } from './data.ts';

export type ChartRecord = {
  /** The municipality, or what else has a line of its own. */
  row?: string;
  series?: string;
  year?: number;
  value: number | string | null;
  decimals: number;
  unit: string;
  /** Why there is no value. */
  mark?: string;
  coverage?: Coverage;
  /** Why the year cannot be compared with the one before, or only with a note. */
  note?: string;
};
