/** What was chosen for a council's meeting, in the order in which it is read. */
export type PackItem =
  | { kind: 'text'; heading: string; text: string }
  | { kind: 'state' }
  | { kind: 'trend'; indicator: string; comment: string }
  | { kind: 'municipalities'; indicator: string; year: number; comment: string }
  | { kind: 'question'; question: string; comment: string };

export type MeetingPack = { title: string; lead: string; items: PackItem[] };
