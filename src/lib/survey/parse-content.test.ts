import { describe, expect, test } from 'vitest';
import { type Content, type ContentNode, type ContentTag } from '#lib/domain/content.ts';
import { parseContent } from './parse-content.ts';

const el = (tag: ContentTag, ...children: ContentNode[]): ContentNode => ({ tag, children });
const link = (href: string, ...children: ContentNode[]): ContentNode => ({ tag: 'a', href, children });

test.each<[string, Content]>([
  ['hej', [el('p', 'hej')]],
  ['<p>a <b>b</b> <i>c</i></p>', [el('p', 'a ', el('strong', 'b'), ' ', el('em', 'c'))]],
  ['<h3 class="x" onclick="alert(1)">T</h3>\n<p>u</p>', [el('h3', 'T'), el('p', 'u')]],
  ['<ul><li>1<li>2</ul>x', [el('ul', el('li', '1'), el('li', '2')), el('p', 'x')]],
  ['<ol><li><p>1</p></li></ol>', [el('ol', el('li', '1'))]],
  ['<ul><li>a<ul><li>b</li></ul></li></ul>', [el('ul', el('li', 'a', el('ul', el('li', 'b'))))]],
  ['<p>a<p>b</p></p>', [el('p', 'a'), el('p', 'b')]],
  ['a<br>b<br/>c', [el('p', 'a', el('br'), 'b', el('br'), 'c')]],
  ['<a href="https://x.se/?a=1&amp;b=2">x</a>', [el('p', link('https://x.se/?a=1&b=2', 'x'))]],
  ["<a target=_blank href='mailto:a@b.se'>x</a>", [el('p', link('mailto:a@b.se', 'x'))]],
  ['&lt;script&gt; &#229; &#xe5; &quot;', [el('p', '<script> å å "')]],
  ['', []],
])('%s is read', (markup, content) => {
  expect(parseContent(markup)).toEqual(content);
});

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<iframe src="https://evil.example"></iframe>',
  '<svg onload=alert(1)>',
  '<style>*{display:none}</style>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" javascript:alert(1)">x</a>',
  '<a href="java&#115;cript:alert(1)">x</a>',
  '<a href="data:text/html,x">x</a>',
  '<a href="http://example.se">x</a>',
  '<a href="//evil.example">x</a>',
  '<a href="https://evil.example\\@x.se">x</a>',
  '<a onclick="alert(1)">x</a>',
  '{namn} {q}',
  '<',
  '<p',
  '&#0; &#xd800;',
])('%s stays the text that it is', (markup) => {
  expect(textOf(parseContent(markup))).toBe(markup.replace('&#115;', 's'));
  expect(JSON.stringify(parseContent(markup))).not.toMatch(/"href"/);
});

/** All text in order, when there is nothing but paragraphs of text. */
function textOf(content: Content): string {
  return content.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('');
}

describe('whatever is written', () => {
  const depthOf = (content: Content): number =>
    Math.max(0, ...content.map((node) => (typeof node === 'string' ? 0 : 1 + depthOf(node.children))));

  test('the tree is no deeper than a reader can follow', () => {
    expect(depthOf(parseContent('<em>'.repeat(3000)))).toBeLessThan(20);
    expect(depthOf(parseContent('<ul><li>'.repeat(2000)))).toBeLessThan(20);
  });

  test('it is read at once', () => {
    const start = performance.now();
    for (const part of ['<', '<a ', '<a href=', '<p>', '&#', '<a href="', '<ul><li>'])
      parseContent(part.repeat(10_000 / part.length));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
