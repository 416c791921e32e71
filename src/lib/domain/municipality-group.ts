/** A group of municipalities that somebody compares with. Its maker's own; `municipalities` in the order of their codes. */
export type MunicipalityGroup = { id: string; name: string; municipalities: string[]; revision: number };

/** One municipality is no group; of more than these nobody knows what they have in common. */
export const fewestInGroup = 2;
export const mostInGroup = 60;
export const longestGroupName = 80;
