import { PDFName, type PDFRawStream } from '@cantoo/pdf-lib';
import { authorRemoved } from '#rooms/file-rules';
import { rewritten, type Decision, type XmlElement } from '#rooms/xml';
import type { PdfContent } from './read-pdf';

/** Elements and properties that name people, without their prefix. */
const people = new Set(['creator', 'Author', 'Company', 'Manager', 'CaptionWriter', 'Owner']);

const blankPeople = ({ local, attributes }: XmlElement): Decision =>
  people.has(local) ? 'blank' : { without: attributes.filter((attribute) => people.has(attribute.local)) };

/**
 * Takes people out of what is said of the document in XML. False when it cannot be read: no page shows it, and it is
 * left out.
 */
export function withoutPeople(stream: PDFRawStream, { unpacker, resolve }: PdfContent, cleaned: Set<string>): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(unpacker.unpack(stream, resolve));
    const { text: clean, removed } = rewritten(text, blankPeople, ['xpacket', 'adobe-xap-filters']);
    if (removed.size === 0) return true;
    cleaned.add(authorRemoved);
    stream.updateContents(Buffer.from(clean, 'utf8'));
    stream.dict.delete(PDFName.of('Filter'));
    return true;
  } catch {
    return false;
  }
}
