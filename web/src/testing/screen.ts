/** What a reader finds on a page: elements by their role and name, as assistive technology has them. */
const roles = {
  button: 'button, [role="button"]',
  link: 'a[href]',
  heading: 'h1, h2, h3',
  textbox: 'input[type="search"], input[type="text"]:not([hidden]), input[type="email"], textarea',
  /** No role of its own: passwords are not read aloud. */
  password: 'input[autocomplete$="password"]',
  radio: 'input[type="radio"]',
  checkbox: 'input[type="checkbox"]',
  combobox: 'select',
  status: '[role="status"]',
  alert: '[role="alert"]',
  navigation: 'nav',
} as const;

export type Role = keyof typeof roles;

/** Every element of the role, with the name that it has. */
export function all(root: Element, role: Role): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(roles[role])];
}

/** The one element of this role and name; throws, with the names that there are, when there is none. */
export function one(root: Element, role: Role, name: string | RegExp): HTMLElement {
  const candidates = all(root, role);
  const found = candidates.find((element) => matches(nameOf(element), name));
  if (found) return found;
  throw new Error(`no ${role} named ${String(name)} among: ${candidates.map(nameOf).join(' | ')}`);
}

export function has(root: Element, role: Role, name: string | RegExp): boolean {
  return all(root, role).some((element) => matches(nameOf(element), name));
}

/** What can be read, with every run of white space, narrow or not, as one plain space. */
export function text(element: Element): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}

function nameOf(element: HTMLElement): string {
  const label = element.getAttribute('aria-label');
  if (label) return label;
  const { labels } = element as HTMLInputElement;
  return text(labels?.[0] ?? element);
}

function matches(name: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? name === wanted : wanted.test(name);
}
