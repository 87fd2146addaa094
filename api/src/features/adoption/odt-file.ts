import { OdtDocument } from 'odf-kit/odt';
import { unknown, type Block, type Paper } from './paper';

const shade = '#eeeeee';
const marked = '#fff3bf';
const line = '0.5pt solid #767676';

/** A paper as an OpenDocument text (ODT), which every office suite opens, to be completed there. */
export function odtFile({ title, purpose, parts }: Paper, writtenAt: Date): Promise<Uint8Array> {
  const document = new OdtDocument()
    .setMetadata({ title: spaced(title), creator: 'Recueil', creationDate: writtenAt })
    .setFooter('Page ###')
    .addHeading(spaced(title), 1)
    .addParagraph((paragraph) => paragraph.addText(spaced(purpose), { italic: true }));
  for (const { heading, blocks } of parts) {
    document.addHeading(spaced(heading), 2);
    for (const block of blocks) add(document, block);
  }
  return document.save();
}

function add(document: OdtDocument, block: Block): void {
  if (typeof block === 'string') document.addParagraph(spaced(block));
  else if ('list' in block) document.addList(block.list.map(spaced));
  else if ('toComplete' in block) addToComplete(document, block.toComplete);
  else addTable(document, block.columns, block.rows);
}

function addToComplete(document: OdtDocument, what: string): void {
  document.addParagraph((paragraph) => paragraph.addText(spaced(`${unknown}${what}`), { highlightColor: marked }));
}

function addTable(document: OdtDocument, columns: string[], rows: string[][]): void {
  document.addTable(
    (table) => {
      table.addRow((row) => {
        for (const name of columns) row.addCell(spaced(name), { bold: true, backgroundColor: shade });
      });
      for (const cells of rows) {
        table.addRow((row) => {
          for (const cell of cells) {
            row.addCell(spaced(cell), cell.startsWith(unknown) ? { backgroundColor: marked } : {});
          }
        });
      }
    },
    { border: line },
  );
}

/** With the narrow no-break spaces of French, which the texts of papers leave out. */
function spaced(text: string): string {
  return text.replace(/ ([;:!?»])/g, '\u202f$1').replace(/« /g, '«\u202f');
}
