import type { Content, ContentNode } from '#lib/domain/content.ts';
import { type Block, paragraph } from './blocks.ts';

/** A text between the questions, as the paragraphs and list items that it is made of. */
export function contentBlocks(content: Content): Block[] {
  return content.flatMap((node) => blocksOf(node, ''));
}

function blocksOf(node: ContentNode, mark: string): Block[] {
  if (typeof node === 'string') return textBlock('P', node, mark);
  if (node.tag === 'ul' || node.tag === 'ol') {
    const isNumbered = node.tag === 'ol';
    return node.children.flatMap((item, at) => blocksOf(item, isNumbered ? `${at + 1}. ` : '• '));
  }
  if (node.tag === 'li') {
    const [inner, lists] = [node.children.filter((child) => !isList(child)), node.children.filter(isList)];
    return [...textBlock('P', inner.map(textOf).join(''), mark), ...lists.flatMap((list) => blocksOf(list, ''))];
  }
  return textBlock(node.tag === 'h3' ? 'H4' : 'P', textOf(node), mark);
}

function textBlock(tag: string, text: string, mark: string): Block[] {
  if (text.trim() === '') return [];
  const style = tag === 'H4' ? 'question' : 'body';
  return [paragraph(tag, `${mark}${text}`, style, { after: 4, indent: mark === '' ? 0 : 10, leads: tag === 'H4' })];
}

function isList(node: ContentNode): boolean {
  return typeof node !== 'string' && (node.tag === 'ul' || node.tag === 'ol');
}

/** The words, and where a link leads: on paper it cannot be followed. */
function textOf(node: ContentNode): string {
  if (typeof node === 'string') return node;
  if (node.tag === 'br') return '\n';
  const text = node.children.map(textOf).join('');
  const address = node.href?.replace(/^mailto:/, '');
  return address === undefined || text.includes(address) ? text : `${text} (${address})`;
}
