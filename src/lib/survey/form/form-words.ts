/** The words that the form has of its own, in the language that it is drawn in. */
export type FormWords = {
  addRow: string;
  removeRow: string;
  addPanel: string;
  removePanel: string;
  /** What stands above one of several equal panels, before its number. */
  panel: string;
  noRows: string;
  choose: string;
};
