/** What respondents write in the national questionnaire. Made up. */

/** Two to choose from for each question; what is not here is left empty. */
export const textAnswers: Readonly<Record<string, readonly string[]>> = {
  ins_lardomar: [
    'Insatser som ligger samlade på samma dagar når fler, eftersom sfi då kan planera runt dem.',
    'Vi når kvinnor bäst genom den öppna förskolan. Inbjudan med brev ger få svar.',
  ],
  arb_arbetsgivare: [
    'Vi har en fast kontaktperson för varje arbetsgivare i jobbspåren och möts en gång i månaden.',
    'Vi samarbetar mest med kommunens egna förvaltningar. Privata arbetsgivare hör av sig när de behöver personal.',
  ],
  lst_forslag: [
    'Skicka ut uppgifter om anvisningar tidigare på året, så att vi hinner planera bostäder.',
    'Fler träffar där kommuner av samma storlek visar hur de arbetar.',
  ],
};

/** The rows of lists: the texts by column, the rest is filled in. */
export const rowTexts: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
  ins_exempel: [
    { namn: 'Språkkafé på biblioteket', resultat: 'Deltagarna övar svenska och lär känna andra i kommunen.' },
    { namn: 'Föräldrakurs på flera språk' },
  ],
  sfi_anordnare: [{ namn: 'Kommunens vuxenutbildning' }, { namn: 'Folkhögskolan' }],
  fri_iop_lista: [{ forening: 'Föreningen Mötesplatsen' }],
};
