export { forgetFigures } from './kept-figures.ts';
export { type CouncilAgreement, councilAgreements } from './council-agreements.ts';
export { type CouncilView, followTrends, type IndicatorTrend } from './follow-trends.ts';
export { listSummary, type SummaryList } from './list-summary.ts';
export { type CountyYear, type CountyYears, listYears } from './list-years.ts';
export { type Answer, recordObservations } from './record-observations.ts';
export { type AreaSummary, summariseArea, summariseYear, summaryHead, type YearSummary } from './summarise.ts';
export type { SummaryHead } from './summary-scope.ts';
