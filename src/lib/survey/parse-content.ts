import { type Content, type ContentNode, type ContentTag, contentTags } from '#lib/domain/content.ts';

type Element = Exclude<ContentNode, string>;

/** An opening or closing tag; what it says of attributes ends at the next bracket. */
const tagPattern = /<(\/?)([A-Za-z][A-Za-z0-9]*)(\s[^<>]*)?\/?>/g;
const aliases: Readonly<Record<string, ContentTag>> = { b: 'strong', i: 'em' };
const blocks: readonly ContentTag[] = ['p', 'h3', 'ul', 'ol'];
const lists: readonly ContentTag[] = ['ul', 'ol'];
/** Deeper is not needed for text; further elements stay the text that they are. */
const deepest = 8;

/**
 * Reads a text with simple markup as a tree of the allowed elements. Everything else in it (other tags, scripts, frames,
 * links to anything but `https:` and `mailto:`) is kept as plain text, so the tree can only be shown, never run.
 */
export function parseContent(markup: string): Content {
  const tree = new Tree();
  let at = 0;
  for (const match of markup.matchAll(tagPattern)) {
    const [whole, slash = '', name = '', attributes = ''] = match;
    const step = stepOf(tree, { tag: tagOf(name), closes: slash === '/', attributes });
    if (!step) continue;
    tree.text(decoded(markup.slice(at, match.index)));
    at = match.index + whole.length;
    step();
  }
  tree.text(decoded(markup.slice(at)));
  return tree.content;
}

type Tag = { tag: ContentTag | null; closes: boolean; attributes: string };

/** What a tag does to the tree; null for one that is not taken, and stays text. */
function stepOf(tree: Tree, { tag, closes, attributes }: Tag): (() => void) | null {
  if (tag === null) return null;
  // The end of a link that was not taken is as much text as its beginning; other stray ends say nothing.
  if (closes) return tag === 'a' && !tree.isOpen('a') ? null : () => tree.close(tag);
  // A paragraph in a list item is the item itself.
  if ((tag === 'p' || tag === 'h3') && tree.isOpen('li')) return () => undefined;
  const href = tag === 'a' ? hrefOf(attributes) : null;
  if (!tree.mayOpen(tag) || (tag === 'a' && href === null)) return null;
  return () => tree.open(tag, href);
}

function tagOf(name: string): ContentTag | null {
  const lower = name.toLowerCase();
  return contentTags.find((tag) => tag === lower) ?? (Object.hasOwn(aliases, lower) ? (aliases[lower] ?? null) : null);
}

/** Builds the tree, closing what an author forgot to close, so that it is always well nested. */
class Tree {
  readonly content: Content = [];
  readonly #open: Element[] = [];

  isOpen(tag: ContentTag): boolean {
    return this.#open.some((element) => element.tag === tag);
  }

  /** A list item stands in a list, and nothing deeper than a reader can follow. */
  mayOpen(tag: ContentTag): boolean {
    if (tag === 'li') return lists.some((list) => this.isOpen(list));
    return this.#open.length < deepest;
  }

  open(tag: ContentTag, href: string | null): void {
    if (blocks.includes(tag)) this.#closeTo(lists.includes(tag) ? this.#lastAt('li') : -1);
    else if (tag === 'li') this.#closeTo(this.#lastAt(...lists));
    else {
      if (tag === 'a' && this.isOpen('a')) this.close('a');
      this.#ensureParagraph();
    }
    const element: Element = { tag, ...(href === null ? {} : { href }), children: [] };
    this.#add(element);
    if (tag !== 'br') this.#open.push(element);
  }

  close(tag: ContentTag): void {
    const at = this.#lastAt(tag);
    if (at >= 0) this.#closeTo(at - 1);
  }

  text(text: string): void {
    const top = this.#open.at(-1);
    const betweenBlocks = !top || lists.includes(top.tag);
    if (text === '' || (betweenBlocks && text.trim() === '')) return;
    this.#ensureParagraph();
    this.#add(text);
  }

  /** Running text outside of any block gets a paragraph; in a list, an item. */
  #ensureParagraph(): void {
    const top = this.#open.at(-1);
    if (!top) this.open('p', null);
    else if (lists.includes(top.tag)) this.open('li', null);
  }

  #add(node: ContentNode): void {
    (this.#open.at(-1)?.children ?? this.content).push(node);
  }

  #lastAt(...tags: ContentTag[]): number {
    return this.#open.findLastIndex(({ tag }) => tags.includes(tag));
  }

  /** Leaves open what stands at the place and outside of it; -1 closes all. */
  #closeTo(at: number): void {
    this.#open.length = at + 1;
  }
}

const hrefPattern = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/i;
const safeAddress = /^(?:https:\/\/|mailto:)[^\s\\]+$/i;

/** The address of a link, or null where it leads to what a text may not lead to. */
function hrefOf(attributes: string): string | null {
  const match = hrefPattern.exec(attributes);
  const address = decoded(match?.[1] ?? match?.[2] ?? '').trim();
  return safeAddress.test(address) ? address : null;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (whole: string, decimal, hex, name) => {
    if (typeof name === 'string') return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole;
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
    return isCharacter(code) ? String.fromCodePoint(code) : whole;
  });
}

/** Not a control character, half a character, or beyond the last one. */
function isCharacter(code: number): boolean {
  return code >= 0x20 && code <= 0x10ffff && !(code >= 0x7f && code < 0xa0) && !(code >= 0xd800 && code <= 0xdfff);
}
