import { checkExpression } from '../expression.ts';
import { told } from '../json-reader.ts';
import { parseContent } from '../parse-content.ts';
import { type KindReader, shownOnly } from './kind.ts';
import { readWhole } from './values.ts';

/** The longest text between questions, markup included, in characters. */
const longestContent = 10_000;
const mostDecimals = 6;
const defaultDecimals = 1;

/** What is computed of the answers: shown while one writes, and read by conditions. */
export const expression: KindReader = {
  nature: 'computed',
  keys: ['expression', 'displayStyle', 'maximumFractionDigits'],
  read(reader, json, path) {
    const at = `${path}.expression`;
    const text = reader.string(json.expression, at, 100_000);
    const names = text === '' ? [] : checkExpression(text, at, reader.list);
    const display = json.displayStyle ?? 'decimal';
    if (display !== 'decimal' && display !== 'percent')
      reader.list.add(`${path}.displayStyle`, 'unknown-kind', { what: told(display) });
    const digits = { otherwise: defaultDecimals, least: 0, most: mostDecimals };
    const decimals = readWhole(reader, json.maximumFractionDigits, `${path}.maximumFractionDigits`, digits);
    return shownOnly(
      { kind: 'computed', expression: text, display: display === 'percent' ? 'percent' : 'decimal', decimals },
      names.map((name) => ({ path: at, name })),
    );
  },
};

/** A text between the questions, with simple markup. */
export const html: KindReader = {
  nature: 'content',
  keys: ['html'],
  read(reader, json, path) {
    const texts = reader.object(json.html, `${path}.html`);
    reader.onlyKeys(texts, ['sv', 'en'], `${path}.html`);
    const content = (language: 'sv' | 'en') =>
      parseContent(reader.string(texts[language], `${path}.html.${language}`, longestContent));
    return shownOnly({ kind: 'content', content: { sv: content('sv'), en: content('en') } });
  },
};
