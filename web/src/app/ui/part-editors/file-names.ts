/** « .pdf »; '' when there is none. */
export function extensionOf(name: string): string {
  return /\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? '';
}

/** The name without what says of which kind the file is. */
export function stemOf(name: string): string {
  return name.slice(0, name.length - extensionOf(name).length);
}
