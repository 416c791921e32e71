/** A file that was posted in a form: its bytes, and its name, which is only looked at and never used as a path. */
export type Upload = { bytes: Uint8Array; name: string };

/** The file in that field; null when none was chosen. */
export async function uploadIn(form: FormData, name: string): Promise<Upload | null> {
  const file = form.get(name);
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) return null;
  return { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name };
}
