import { staysInside } from '#rooms/file-rules';
import type { XmlAttribute, XmlElement } from '#rooms/xml';
import { reasons } from './reasons';

/** Elements of a vector drawing that run, or show a page. */
const running = ['script', 'foreignobject', 'handler', 'listener', 'iframe', 'object', 'embed', 'audio', 'video'];

/** Throws for what a vector drawing (SVG) holds that runs, or comes from elsewhere. */
export function checkDrawing({ local, attributes }: XmlElement): void {
  if (running.includes(local.toLowerCase())) throw reasons.macro();
  for (const attribute of attributes) {
    const name = attribute.local.toLowerCase();
    if (name.startsWith('on')) throw reasons.macro();
    if ((name === 'href' || name === 'src') && !isWithin(attribute.value)) throw reasons.external();
    if (fetches(attribute.value) || isDisguised(attribute)) throw reasons.external();
  }
}

/** Throws for a style that brings in something from elsewhere. */
export function checkStyle(text: string): void {
  if (fetches(text) || text.includes('\\') || text.toLowerCase().includes('@import')) throw reasons.external();
}

/** A place in the drawing, or a picture that is written out in it. */
function isWithin(address: string): boolean {
  const written = address.trim();
  const isPicture = ['png', 'jpeg', 'jpg', 'gif', 'webp'].some((kind) => written.startsWith(`data:image/${kind};`));
  return isPicture || (written.startsWith('#') && staysInside(written, 0));
}

/** In styles, signs may be written by their numbers after a backslash: what is called so is not seen. */
function isDisguised({ name, value }: XmlAttribute): boolean {
  return !name.includes(':') && value.includes('\\') && value.includes('(');
}

function fetches(value: string): boolean {
  const written = Array.from(value.toLowerCase())
    .filter((sign) => !' \t\n\r"\''.includes(sign))
    .join('');
  if (written.includes('image-set(')) return true;
  for (let at = written.indexOf('url('); at >= 0; at = written.indexOf('url(', at + 4)) {
    if (written.charAt(at + 4) !== '#') return true;
  }
  return false;
}
