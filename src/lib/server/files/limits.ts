/** What a file may hold, however small it is when it comes. */
export const limits = {
  rows: 5000,
  columns: 200,
  /** Parts of a workbook: an ordinary one has ten or twenty. */
  entries: 1000,
  /** Bytes of all of a workbook's parts together, unpacked. */
  unpacked: 50_000_000,
  /** How many times larger than the file; workbooks full of repetition come to thirty or forty. */
  ratio: 200,
  /** For the thread that reads a workbook, megabytes and milliseconds. */
  heap: 256,
  time: 10_000,
} as const;
