import { Model, TextPreProcessor } from 'survey-core';

type Context = ReturnType<Model['getValueGetterContext']>;
type Asked = Parameters<Context['getValue']>[0];

/**
 * SurveyJS puts answers where a text has a name in braces. Ours are texts and nothing else; only the number of a panel,
 * which the form puts there itself, is filled in.
 */
const { getItems } = TextPreProcessor.prototype as unknown as {
  getItems: (text: string) => { start: number; end: number }[];
};
Object.assign(TextPreProcessor.prototype, {
  getItems(this: TextPreProcessor, text: string) {
    return getItems.call(this, text).filter(({ start, end }) => text.slice(start, end + 1) === '{panelIndex}');
  },
});

/**
 * A survey whose conditions and sums read the answers as they are typed, not as they are written: "1 234" is 1234 there
 * as it is on the server.
 */
export class AnsweringModel extends Model {
  /** A question's answer in SurveyJS's shape; undefined for a name that SurveyJS itself knows best. */
  typedAnswer: (name: string) => { value: unknown } | undefined = () => undefined;

  override getValueGetterContext(): Context {
    const stock = super.getValueGetterContext();
    const own: Context = Object.create(stock) as Context;
    // Conditions are run while the survey is being built, before this object's own properties are there.
    const typedAnswer = this.typedAnswer as typeof this.typedAnswer | undefined;
    own.getValue = (asked) => {
      const typed = typedAnswer?.(asked.path[0]?.name ?? '');
      return typed ? found(typed.value, asked) : stock.getValue(asked);
    };
    return own;
  }
}

/** Follows the path into the answer, as SurveyJS does: names without regard to case, and a list's length. */
function found(answer: unknown, { path }: Asked): ReturnType<Context['getValue']> {
  let value = answer;
  path.forEach(({ name, index }, i) => {
    if (i > 0) value = property(value, name);
    if (index !== undefined) value = Array.isArray(value) ? (value as unknown[]).at(index) : undefined;
  });
  return { isFound: value !== undefined, value };
}

function property(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return name === 'length' ? value.length : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}
