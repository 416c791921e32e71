export { type CouncilView, followTrends, type IndicatorTrend } from './follow-trends.ts';
export type { IndicatorTable, TableRow } from './indicator-table.ts';
export type { ItemRow, TextRow } from './listing-tables.ts';
export { type Answer, recordObservations } from './record-observations.ts';
export type { Series } from './series.ts';
export { type AreaSummary, type IndicatorSummary, summariseArea, summaryHead, type SummaryHead } from './summarise-area.ts';
