import type { RichText } from '@recueil/text';
import type { SheetContent } from '@recueil/domain';

/** A text of one paragraph a line. */
export function richText(...paragraphs: string[]): RichText {
  return {
    type: 'doc',
    content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  };
}

/** A complete content; what a test is about is given, the rest is plausible. */
export function sheetContent(given: Partial<SheetContent> = {}): SheetContent {
  return {
    title: 'Un accueil sans rendez-vous le jeudi soir',
    organisation: 'Ville de Montreval',
    pitch: 'Trois services reçoivent ensemble, au même guichet.',
    sections: {
      origin: richText('Un habitant sur trois venait deux fois.'),
      results: richText('On repart le plus souvent avec tout.'),
      principles: richText('Un seul comptoir.'),
      advice: richText('Commencer par six soirées.'),
      setbacks: null,
    },
    resultsKind: 'obtained',
    resultsDate: null,
    keyFigures: [],
    links: [],
    contactIds: [],
    attachments: [],
    ...given,
  };
}
