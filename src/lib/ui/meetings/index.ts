export { changeWords } from './changes.ts';
export { itemHeadings, placesChart, trendChart } from './charts.ts';
