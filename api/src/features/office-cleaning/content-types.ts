import { readXml, said } from '#rooms/xml';

/** What a document in Open XML says that each of its parts is. */
export class ContentTypes {
  private readonly byExtension = new Map<string, string>();
  private readonly byName = new Map<string, string>();

  constructor(text: string) {
    readXml(text, {
      open: (element) => {
        const type = said(element, 'ContentType')?.trim();
        if (type === undefined) return;
        const extension = said(element, 'Extension');
        const name = said(element, 'PartName');
        if (extension !== null) this.byExtension.set(extension.toLowerCase(), type);
        if (name !== null) this.byName.set(name.toLowerCase(), type);
      },
    });
  }

  all(): string[] {
    return [...this.byExtension.values(), ...this.byName.values()];
  }

  of(partName: string): string {
    const name = partName.toLowerCase();
    return this.byName.get(`/${name}`) ?? this.byExtension.get(name.slice(name.lastIndexOf('.') + 1)) ?? '';
  }
}
