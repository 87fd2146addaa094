import { text } from './screen';

/** Pastes into a text, as a clipboard does: what it holds as plain text, as a page, or both. */
export function pasteInto(target: Element, content: { text?: string; html?: string; files?: number }): void {
  const types: Record<string, string> = { 'text/plain': content.text ?? '', 'text/html': content.html ?? '' };
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(event, {
    clipboardData: { getData: (type: string) => types[type] ?? '', files: { length: content.files ?? 0 } },
  });
  target.dispatchEvent(event);
}

/** The text of this name, to write in. */
export function richField(root: ParentNode, name: string): HTMLElement {
  const field = [...root.querySelectorAll<HTMLElement>('[contenteditable][role="textbox"]')].find((candidate) => {
    const label = document.getElementById(candidate.getAttribute('aria-labelledby') ?? '');
    return label !== null && text(label).startsWith(name);
  });
  if (!field) throw new Error(`no text named ${name}`);
  return field;
}
