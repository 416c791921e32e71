import type { Reason } from './answer.ts';

/**
 * Why a figure has a value or none. `value` is given; `no_agreement` and `not_stated` come from published tables
 * (an empty row, an empty cell); the others are the reasons that a respondent may give.
 */
export type ObservationStatus = 'value' | 'no_agreement' | 'not_stated' | Reason;
