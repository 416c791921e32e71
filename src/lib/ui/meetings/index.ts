export { changeWords } from './changes.ts';
export { itemHeadings, placesChart, trendChart } from './charts.ts';
export { questionWords } from './question.ts';
export { areaWords, stateText } from './state.ts';
