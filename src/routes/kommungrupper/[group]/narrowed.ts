type County = { code: string; name: string; municipalities: { code: string; name: string }[] };

/**
 * The counties with the municipalities to show, by their codes: those whose name holds what is wanted, and all of a
 * county whose own name does. Everything for nothing wanted.
 */
export function narrowed(counties: County[], wanted: string): Map<string, Set<string>> {
  const needle = folded(wanted.trim());
  const has = (name: string): boolean => folded(name).includes(needle);
  const found = new Map<string, Set<string>>();
  for (const { code, name, municipalities } of counties) {
    const matching = has(name) ? municipalities : municipalities.filter((one) => has(one.name));
    if (matching.length > 0) found.set(code, new Set(matching.map((one) => one.code)));
  }
  return found;
}

function folded(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('sv');
}
