import type { Editor } from '@tiptap/core';
import { listDepth } from './editor-schema';
import { deepestList } from './pasted/pasted-line';

export type ToolName =
  'bold' | 'italic' | 'heading' | 'bullets' | 'numbers' | 'link' | 'nest' | 'unnest' | 'undo' | 'redo';

/** A button of the bar, as it stands now. */
export interface Tool {
  name: ToolName;
  label: string;
  /** Its keys, as a keyboard names them; '' when it has none. */
  keys: string;
  /** What is drawn on it: the path of a drawing, or a letter that shows what it does. */
  drawing: string | null;
  letter: string | null;
  /** Null: it is no state of the text. */
  isPressed: boolean | null;
  isOffered: boolean;
}

const letters: Partial<Record<ToolName, string>> = { bold: 'G', italic: 'I' };
const drawings: Partial<Record<ToolName, string>> = {
  heading: 'M6 5v14M18 5v14M6 12h12',
  bullets: 'M9 7h11M9 12h11M9 17h11M4.5 7v.01M4.5 12v.01M4.5 17v.01',
  numbers: 'M10 7h10M10 12h10M10 17h10M4 6l1.5-1v4M3.8 14.5c.6-1 2.4-.8 2.2.6-.2 1-2.2 1.6-2.2 2.9h2.4',
  link: 'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1-1',
  nest: 'M4 6h16M10 12h10M4 18h16M4 9.5l3 2.5-3 2.5',
  unnest: 'M4 6h16M10 12h10M4 18h16M7 9.5 4 12l3 2.5',
  undo: 'M8 5 4 9l4 4M4 9h10a5 5 0 0 1 0 10h-3',
  redo: 'M16 5l4 4-4 4M20 9H10a5 5 0 0 0 0 10h3',
};

/** The buttons for a text, in the order of the bar. Those that move items are there in lists alone. */
export function toolsOf(editor: Editor): Tool[] {
  const isEditable = editor.isEditable;
  const tool = (
    name: ToolName,
    label: string,
    keys: string,
    { isPressed = null, isOffered = true }: Partial<Pick<Tool, 'isPressed' | 'isOffered'>>,
  ): Tool => ({
    name,
    label,
    keys,
    drawing: drawings[name] ?? null,
    letter: letters[name] ?? null,
    isPressed,
    isOffered: isEditable && isOffered,
  });
  const depth = listDepth(editor);
  const can = editor.can();
  return [
    tool('bold', $localize`Gras`, $localize`Ctrl+B`, { isPressed: editor.isActive('bold') }),
    tool('italic', $localize`Italique`, $localize`Ctrl+I`, { isPressed: editor.isActive('italic') }),
    tool('heading', $localize`Sous-titre`, $localize`Ctrl+Alt+3`, {
      isPressed: editor.isActive('heading'),
      isOffered: depth === 0,
    }),
    tool('bullets', $localize`Liste`, $localize`Ctrl+Maj+8`, { isPressed: innermostList(editor) === 'bulletList' }),
    tool('numbers', $localize`Liste numérotée`, $localize`Ctrl+Maj+7`, {
      isPressed: innermostList(editor) === 'orderedList',
    }),
    tool('link', $localize`Lien`, $localize`Ctrl+K`, { isPressed: editor.isActive('link') }),
    ...(depth > 0
      ? [
          tool('nest', $localize`Décaler l’élément vers la droite`, $localize`Alt+Maj+flèche droite`, {
            isOffered: depth < deepestList && can.sinkListItem('listItem'),
          }),
          tool('unnest', $localize`Décaler l’élément vers la gauche`, $localize`Alt+Maj+flèche gauche`, {
            isOffered: can.liftListItem('listItem'),
          }),
        ]
      : []),
    tool('undo', $localize`Annuler la frappe`, $localize`Ctrl+Z`, { isOffered: can.undo() }),
    tool('redo', $localize`Rétablir la frappe`, $localize`Ctrl+Y`, { isOffered: can.redo() }),
  ];
}

/** Does what a button says; `link` is its own matter. */
export function useTool(editor: Editor, name: Exclude<ToolName, 'link'>): void {
  const { commands } = editor;
  const acts: Record<Exclude<ToolName, 'link'>, () => boolean> = {
    bold: () => commands.toggleBold(),
    italic: () => commands.toggleItalic(),
    heading: () => commands.toggleHeading({ level: 3 }),
    bullets: () => commands.toggleBulletList(),
    numbers: () => commands.toggleOrderedList(),
    nest: () => commands.sinkListItem('listItem'),
    unnest: () => commands.liftListItem('listItem'),
    undo: () => commands.undo(),
    redo: () => commands.redo(),
  };
  acts[name]();
}

/** Where the words at the caret lead, those that it has just passed included; null: nowhere. */
export function linkAt(editor: Editor): string | null {
  const { $from, empty } = editor.state.selection;
  const passed = empty ? $from.nodeBefore?.marks.find(({ type }) => type.name === 'link')?.attrs : undefined;
  const href: unknown = editor.getAttributes('link').href ?? passed?.href;
  return typeof href === 'string' ? href : null;
}

function innermostList({ state }: Editor): string | null {
  const { $from } = state.selection;
  for (let level = $from.depth; level > 0; level -= 1) {
    const { name } = $from.node(level).type;
    if (name === 'bulletList' || name === 'orderedList') return name;
  }
  return null;
}
