/** What the start page's list says of an agreement; open-ended years are null. */
export type AgreementEntry = {
  key: string;
  title: string;
  countyName: string;
  validFrom: number | null;
  validTo: number | null;
};
