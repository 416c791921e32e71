/** The elements that a text between questions may have; whatever else stands in it is shown as the text that it is. */
export const contentTags = ['p', 'ul', 'ol', 'li', 'strong', 'em', 'a', 'h3', 'br'] as const;
export type ContentTag = (typeof contentTags)[number];

/** A run of text, or an element; only a link has an `href`, and it begins with `https:` or `mailto:`. */
export type ContentNode = string | { tag: ContentTag; href?: string; children: ContentNode[] };

/** A text with simple markup as a tree of the allowed elements: nothing of it is ever read as markup again. */
export type Content = ContentNode[];
