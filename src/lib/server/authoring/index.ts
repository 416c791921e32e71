export { publishedEdition, type PublishedEdition } from './published-edition.ts';
