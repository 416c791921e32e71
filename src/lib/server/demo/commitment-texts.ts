import type { CommitmentStatus } from '#lib/domain/commitment-report.ts';

/** What came of a commitment in a party's own words: plausible, general, and about no real organisation or person. */
const results: Readonly<Record<string, { done: string; underWay: string }>> = {
  'boende-och-omvardnad': {
    done: 'Alla barn som anvisades under året har fått plats i boende eller familjehem i kommunen.',
    underWay: 'Vi har öppnat ett nytt boende och söker fler familjehem.',
  },
  skolgang: {
    done: 'Barnen började skolan inom en månad och har fått en egen studieplan.',
    underWay: 'De flesta barn började skolan inom en månad. Vi arbetar med kartläggningen av tidigare skolgång.',
  },
  'pedagogisk-kompetens': {
    done: 'Två lärare är behöriga i svenska som andraspråk och handleder kollegerna.',
    underWay: 'Vi delar studiehandledare med grannkommunerna. Det saknas handledare på några språk.',
  },
  fritidsaktiviteter: {
    done: 'Varje boende har en kontaktperson i föreningslivet, och barnen får prova på idrott utan avgift.',
    underWay: 'Vi har avtal med tre föreningar. Resor till träningar återstår att lösa.',
  },
  'metodstod-vid-utslussning': {
    done: 'Personalen har gått en gemensam utbildning och har handledning varje månad.',
    underWay: 'Utbildningen är planerad till nästa termin.',
  },
  'bostader-efter-utslussning': {
    done: 'Kommunen och bostadsbolaget har ett avtal om små lägenheter, och alla som flyttade ut fick en.',
    underWay: 'Vi har förtur till några små lägenheter, men de räcker inte.',
  },
  'gemensam-kravspecifikation': {
    done: 'Kravspecifikationen används vid varje rekrytering av god man.',
    underWay: 'Ett förslag är ute på remiss hos kommunerna.',
  },
  'kunskap-om-rattigheter': {
    done: 'All berörd personal har gått grundutbildningen om barnkonventionen.',
    underWay: 'Hälften av personalen har gått utbildningen.',
  },
  'universitetet-forskning': {
    done: 'Två seminarier hölls för parterna, och en sammanställning av aktuell forskning skickades ut.',
    underWay: 'Ett seminarium hölls under hösten. En sammanställning är på väg.',
  },
  'stiftet-praktikplatser': {
    done: 'Församlingarna tog emot praktikanter under året, de flesta i kök och vaktmästeri.',
    underWay: 'Fyra församlingar tar emot praktikanter. Fler har visat intresse.',
  },
  'stiftet-kartlaggning': {
    done: 'Kartläggningen är klar. Den visar att församlingarna vill ha stöd med tolkar.',
    underWay: 'Frågor har gått ut till alla församlingar, och svaren sammanställs.',
  },
  'roda-korset-sociala-aktiviteter': {
    done: 'Språkträning och mötesplatser har funnits hela året på fyra orter.',
    underWay: 'Språkträning finns på två orter. En simskola börjar i vår.',
  },
  'lansstyrelsen-publicera': {
    done: 'Överenskommelserna finns på webbplatsen.',
    underWay: 'Den regionala överenskommelsen finns på webbplatsen. De lokala samlas in.',
  },
};

/** The result that goes with the status; empty where nothing is said. */
export function resultOf(commitment: string, status: CommitmentStatus): string {
  if (status === 'dropped') return 'Vi har prioriterat andra insatser i år.';
  if (status === 'not-begun') return '';
  const said = results[commitment];
  return (status === 'done' ? said?.done : said?.underWay) ?? '';
}
