import type { LocalText } from '#lib/domain/text.ts';
import type { Source, Taking } from './taking.ts';

const longest = 10_000;
const allowed = /^(p|ul|ol|li|strong|em|b|i|a|h3|br)$/;
const paragraphs = /^(div|section|article|header|footer|blockquote|tr|table|center)$/;
const headings = /^h[1-6]$/;

/** A text between questions: what its tags mean is kept where there is something like it, and other tags taken away. */
export function takeMarkup(taking: Taking, source: Source): LocalText {
  const path = `${source.path}.html`;
  const text = taking.text(source.take('html'), path, longest) ?? { sv: ' ', en: ' ' };
  const [sv, en] = [plainer(text.sv), plainer(text.en)];
  if (sv !== text.sv || en !== text.en) taking.leave(path, 'markup', text.sv);
  return { sv: sv || '–', en: en || '–' };
}

function plainer(markup: string): string {
  return markup
    .replace(/<(script|style)\b[^>]*>[^]*?(<\/\1\s*>|$)/gi, '')
    .replace(/<!--[^]*?(-->|$)/g, '')
    .replace(/<(\/?)([a-z][a-z0-9]*)\b([^<>]*)>/gi, (whole: string, slash: string, name: string) => {
      const tag = name.toLowerCase();
      if (allowed.test(tag)) return whole;
      if (headings.test(tag)) return `<${slash}h3>`;
      return paragraphs.test(tag) ? `<${slash}p>` : '';
    })
    .trim();
}
