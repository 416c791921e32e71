/** A municipality beside its county, the country and groups of municipalities. */
export {
  compareMunicipality,
  type Comparison,
  type ComparisonChoice,
  type IndicatorComparison,
} from './compare-municipality.ts';
export { type ChosenGroup, noGroup, proposedGroup } from './group-for.ts';
export {
  type GroupAt,
  type GroupChoices,
  groupFromForm,
  type GroupInput,
  groupToEdit,
  listGroups,
  removeGroup,
  saveGroup,
} from './groups.ts';
export { comparableIn, latestComparison, ownComparisons } from './list-municipalities.ts';
