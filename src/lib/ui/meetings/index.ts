export { changeWords } from './changes.ts';
export { itemHeadings, placesChart, trendChart } from './charts.ts';
export { questionWords } from './question.ts';
export { stateTable, stateText } from './state.ts';
