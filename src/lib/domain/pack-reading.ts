/** A pack in a list. `replaced` when a newer version of it has been handed out. */
export type ListedPack = {
  id: string;
  title: string;
  place: string;
  meetsOn: string;
  state: 'draft' | 'shared';
  sharedAt: Date | null;
  updatedAt: Date;
  replaced: boolean;
};
