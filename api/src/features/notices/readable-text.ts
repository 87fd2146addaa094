import { partHeading } from '@recueil/contracts';
import { sectionNames, type SheetContent } from '@recueil/domain';
import { toPlainText } from '@recueil/text';

/** A sheet's text as a mail shows it: title, pitch, and each section under its heading. */
export function readableText(content: SheetContent): string {
  const sections = sectionNames.flatMap((name) => {
    const text = toPlainText(content.sections[name]);
    return text === '' ? [] : [`${partHeading(name, content.resultsKind).toLocaleUpperCase('fr')}\n${text}`];
  });
  return [content.title, content.pitch, ...sections].filter((part) => part !== '').join('\n\n');
}
