import { paperTheme as onPaper } from '#lib/chart/paper.ts';

/** The charts' colours on paper, and the family that the program has the letters of. */
export const paperTheme = onPaper('Source Sans 3');
