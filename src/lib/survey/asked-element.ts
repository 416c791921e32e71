import type { Breakdown, Component } from '#lib/domain/indicator.ts';
import type { Period } from '#lib/domain/period.ts';
import type { LocalText } from '#lib/domain/text.ts';

/** Where the answers of a question, a row, a column or an item go; absent means the step above says it. */
export type AskedStep = { component?: string; breakdown?: Breakdown };

/** A number as it is typed. `min` is a hard bound: what is merely implausible is asked about, not refused. */
export type AskedNumber = { inputType: 'number'; min: number; step: number; decimals: number };

export type AskedItem = AskedStep & AskedNumber & { name: string; title: LocalText };
export type AskedColumn = AskedItem & { cellType: 'text' };
export type AskedRow = AskedStep & { value: string; text: LocalText };

type Common = AskedStep & {
  name: string;
  title: LocalText;
  description?: LocalText;
  isRequired: boolean;
  period?: Period;
  indicator: string;
};

/** One question in the form of an edition's file, as `parseEdition` reads it. */
export type AskedElement = Common &
  (
    | ({ type: 'text' } & AskedNumber)
    | { type: 'comment' }
    | { type: 'multipletext'; items: AskedItem[] }
    | { type: 'matrixdropdown'; columns: AskedColumn[]; rows: AskedRow[] }
    | { type: 'matrixdropdown'; columns: AskedColumn[]; rowsFrom: 'municipalities' }
  );

/** What a question asks for before it has its form: the components in it, what they are broken down by, and when. */
export type AskedCommon = Omit<Common, 'component' | 'breakdown'> & {
  components: Component[];
  /** Breakdowns that the whole question is about, when it had to be split up. */
  fixed: Breakdown;
};
