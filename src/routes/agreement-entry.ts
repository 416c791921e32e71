/** What the start page's list says of an agreement; open-ended years are null, and so is the county of the whole country's. */
export type AgreementEntry = {
  key: string;
  title: string;
  countyName: string | null;
  validFrom: number | null;
  validTo: number | null;
};
