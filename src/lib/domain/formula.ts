/** What a spreadsheet would take for a formula, or would lose: the text after any apostrophes begins so. */
const formula = /^'*[=+\-@\t\r]/;
const number = /^-?\d+([.,]\d+)?$/;

/** The cell as text that no spreadsheet evaluates: an apostrophe first. A negative number is a number. */
export function neutral(cell: string): string {
  return formula.test(cell) && !number.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before `neutral`. */
export function plain(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
