import { readXml, said } from '#rooms/xml';
import { xmlText } from './parts';
import { isExternal, isRelation, kindOf } from './relations';

/** By which names the parts of a document in Open XML call pages that stand elsewhere. */
export class PageLinks {
  private readonly names = new Map<string, ReadonlySet<string>>();

  constructor(parts: ReadonlyMap<string, Buffer>) {
    for (const [name, bytes] of parts) {
      const text = name.toLowerCase().endsWith('.rels') ? xmlText(name, bytes) : null;
      if (text !== null) this.names.set(name.toLowerCase(), namesIn(text));
    }
  }

  of(partName: string): ReadonlySet<string> {
    const name = partName.toLowerCase();
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    return this.names.get(`${folder}_rels/${name.slice(folder.length)}.rels`) ?? new Set();
  }
}

function namesIn(text: string): Set<string> {
  const names = new Set<string>();
  readXml(text, {
    open: (element) => {
      if (isRelation(element) && kindOf(element) === 'hyperlink' && isExternal(element))
        names.add(said(element, 'Id')?.trim() ?? '');
    },
  });
  names.delete('');
  return names;
}
