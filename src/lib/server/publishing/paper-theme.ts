import { paperTheme as onPaper } from '#lib/chart/paper.ts';

/** What charts look like in our documents: the paper's colours, and the letters that are registered for them. */
export const paperTheme = onPaper('Source Sans 3');
