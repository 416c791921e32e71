export { compareCounties, type CountyComparison } from './compare-counties.ts';
export { figuresIn, forgetFigures } from './kept-figures.ts';
export { type CouncilAgreement, councilAgreements } from './council-agreements.ts';
export { type FollowedYear, followedYears } from './followed-years.ts';
export { followIndicator, type IndicatorView } from './follow-indicator.ts';
export { type CouncilView, followTrends, type IndicatorTrend } from './follow-trends.ts';
export { listSummary, type SummaryList } from './list-summary.ts';
export { type CountyYear, type CountyYears, listYears } from './list-years.ts';
export { type ListedYear, listNationalYears, seesNation } from './national-list.ts';
export type { MunicipalityFigures, PlacedFigure } from './municipality-figures.ts';
export type { NationalHead } from './national-scope.ts';
export { type Answer, recordObservations } from './record-observations.ts';
export { type CountryArea, type CountryYear, summariseCountry, summariseCountryArea } from './summarise-country.ts';
export { type AreaSummary, summariseArea, summariseYear, summaryHead, type YearSummary } from './summarise.ts';
export type { SummaryHead } from './summary-scope.ts';
export { listingsOf } from './listings.ts';
export {
  type AgreementHead,
  agreementNames,
  agreementWithIndicators,
  countyName,
  municipalitiesOf,
  mustBeNamed,
  type YearOfResults,
  yearsOf,
} from './scope.ts';
export { hasSources, type NamedSources, readSources, type SourcesView } from './sources.ts';
export { type TallyScope } from './tallies.ts';
