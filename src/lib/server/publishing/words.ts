/** The sentences on paper, in the language of the document: the server has none of its own. */
export type PaperWords = {
  contents: string;
  page: (at: { page: number; of: number }) => string;
  period: (text: string) => string;
  shownIf: (condition: string) => string;
  several: string;
  computed: string;
  date: string;
  percent: string;
  money: string;
  everyMunicipality: (count: number) => string;
  mayAdd: (most: number) => string;
};
