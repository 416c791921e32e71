export { kindName, lifeText, spanText, successionName } from './words.ts';
