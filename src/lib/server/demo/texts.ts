/** What respondents write in their own words: plausible, general, and about no real organisation or person. */

type Work = { always: string; since2014: string };

const withVolunteers: Readonly<Record<string, Work>> = {
  '0509': {
    always:
      'Vi träffar föreningarna två gånger per termin. De ordnar språkkafé och tar med nyanlända på sina träningar.',
    since2014: 'Språkkaféet är numera varje vecka, och en förening erbjuder simskola för vuxna.',
  },
  '0513': {
    always: 'Studieförbunden leder studiecirklar i svenska på biblioteket. Kommunen står för lokal och material.',
    since2014: 'I år har också två byalag bjudit in till gemensamma aktiviteter.',
  },
  '0560': {
    always: 'Arbetet är nystartat. En hembygdsförening och en hjälporganisation har ordnat träffar på biblioteket.',
    since2014: 'Vi har kommit överens om en gemensam mötesplats från och med våren.',
  },
  '0561': {
    always:
      'Föreningsrådet tar upp etablering på alla sina möten. Tre föreningar har nyanlända som ledare och funktionärer.',
    since2014: 'Under året har vi ordnat en föreningsmässa tillsammans med sfi.',
  },
  '0562': {
    always:
      'En samordnare förmedlar kontakt mellan nyanlända och föreningslivet. Frivilliga ger läxhjälp i två skolor varje vecka.',
    since2014: 'Läxhjälpen finns nu också på kvällstid, för vuxna som läser sfi.',
  },
  '0563': {
    always:
      'En församling och kommunen driver en öppen mötesplats. Där finns språkträning och hjälp med att förstå brev från myndigheter.',
    since2014: 'Mötesplatsen har fått barnaktiviteter, och fler småbarnsföräldrar kommer dit.',
  },
  '0580': {
    always:
      'Kommunen har ett partnerskap med ett tjugotal organisationer. De erbjuder faddrar, språkkaféer och mentorer i arbetslivet.',
    since2014: 'Vi följer nu upp insatserna varje halvår och ger bidrag till dem som når flest.',
  },
  '0581': {
    always: 'Vi ger bidrag till föreningar som arbetar med etablering och följer upp insatserna efter ett halvår.',
    since2014: 'Årets bidrag gick i första hand till insatser för kvinnor som länge har stått utanför arbetslivet.',
  },
  '0582': {
    always: 'Studieförbunden är på plats på sfi. Varje termin presenterar sig tre föreningar för de nya eleverna.',
    since2014: 'En förening har börjat med cykelkurser för vuxna.',
  },
  '0583': {
    always:
      'Ett nätverk av frivilliga berättar om samhället på lätt svenska. Kommunen utbildar dem och träffar dem varje månad.',
    since2014: 'Nätverket har vuxit och finns nu i två stadsdelar.',
  },
  '0584': {
    always:
      'Frivilliga ordnar en träff i veckan med fika och språkträning. Vi berättar om träffen i samhällsorienteringen.',
    since2014: 'Träffen har fått en egen lokal.',
  },
  '0586': {
    always:
      'Vi har avtal med två idrottsföreningar om fritidsaktiviteter för barn och unga, också på orter utan busstrafik.',
    since2014: 'En tredje förening är med sedan i höstas, med aktiviteter för flickor.',
  },
};

const others: Readonly<Record<string, Work>> = {
  arbetsformedlingen: {
    always:
      'Våra kontor samarbetar med studieförbund och föreningar om språkträning och praktik. Deltagarna får veta vad som finns när de gör sin plan.',
    since2014: 'Under året har vi kartlagt insatserna i alla kommuner i länet.',
  },
  'lansstyrelsen-05': {
    always:
      'Vi har ordnat två träffar för den ideburna sektorn och kommunerna, och gett bidrag till flyktingguider och familjekontakter.',
    since2014: 'En regional dialog om roller och ansvar har börjat.',
  },
};

/** How an organisation works with the voluntary sector; undefined when it does not. */
export function workWithVolunteers(
  organisation: string,
  municipality: string | null,
  year: number,
): string | undefined {
  if (municipality === '0560' && year < 2014) return undefined;
  const work = municipality === null ? others[organisation] : withVolunteers[municipality];
  return work && (year < 2014 ? work.always : `${work.always} ${work.since2014}`);
}

const obstacles: Readonly<Record<string, string>> = {
  '0512': 'Långa avstånd: det är svårt att ta sig till sfi utan egen bil.',
  '0513': 'Det finns få lediga bostäder, och många väntar länge på att få flytta hit.',
  '0562': 'Vi hittar inte tillräckligt många lärare i svenska som andraspråk.',
  '0580': 'Bristen på bostäder gör att många bor i andra hand och flyttar ofta.',
  '0581': 'Många bosätter sig här på egen hand, så det är svårt att planera platser i skola och sfi.',
  '0583': 'Det är brist på praktikplatser för den som ännu inte talar så mycket svenska.',
};

/** What hindered the municipality most; many leave that question empty. */
export function obstacleOf(municipality: string): string | undefined {
  return obstacles[municipality];
}
