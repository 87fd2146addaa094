import { Fragment, Slice } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Block, Inline } from '@recueil/text';
import type { Losses } from './pasted/losses';
import { type Pasted, readHtml, readText } from './pasted/read-pasted';

/** What can be put into an editor at once, in characters: three times what a text may hold. */
const most = 60_000;

/** What came of a paste. */
export interface PasteResult {
  losses: Losses;
  /** Nothing was pasted: it was too much at once. */
  isTooLong: boolean;
}

/**
 * Puts what a clipboard or a drop holds in place of the selection, in our schema. The editor's own reading of pages is
 * never used: it keeps what it does not know, and the policy of the page refuses it. Null: there was nothing to paste.
 */
export function insertPasted(view: EditorView, data: DataTransfer): PasteResult | null {
  const html = data.getData('text/html');
  const text = data.getData('text/plain');
  const pasted = (html === '' ? null : readHtml(html)) ?? readText(text);
  const images = html === '' && text === '' ? data.files.length : 0;
  const losses = images > 0 ? { image: images } : pasted.losses;
  if (lengthOf(pasted) > most) return { losses: {}, isTooLong: true };
  if (pasted.blocks.length > 0) replaceSelection(view, withEdges(pasted.blocks, text));
  else if (Object.keys(losses).length === 0) return null;
  return { losses, isTooLong: false };
}

/** Moves the caret to where something was dropped. */
export function placeCaret(view: EditorView, event: DragEvent): void {
  const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
  if (!place) return;
  view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(place.pos))));
}

/** Some words of a line keep the space that stands before or after them: they go between others. */
function withEdges(blocks: Block[], text: string): Block[] {
  const [only, second] = blocks;
  if (only?.type !== 'paragraph' || second || /[\r\n]/.test(text)) return blocks;
  const space = (isThere: boolean): Inline[] => (isThere ? [{ type: 'text', text: ' ' }] : []);
  const content = [...space(/^[ \t]/.test(text)), ...(only.content ?? []), ...space(/[ \t]$/.test(text))];
  return [{ type: 'paragraph', content }];
}

function lengthOf({ blocks }: Pasted): number {
  return JSON.stringify(blocks).length;
}

function replaceSelection(view: EditorView, blocks: Block[]): void {
  const { state } = view;
  const fragment = Fragment.from(blocks.map((block) => state.schema.nodeFromJSON(block)));
  const transaction = state.tr.replaceSelection(sliceOf(view, fragment));
  view.dispatch(transaction.scrollIntoView().setMeta('uiEvent', 'paste'));
}

/**
 * Open ends join the words around the caret. A list or a sub-heading joins them only where it goes on with one: beside
 * words of another line it stays what it is.
 */
function sliceOf({ state }: EditorView, fragment: Fragment): Slice {
  const { $from } = state.selection;
  const isInList = $from.depth > 1;
  const isWithinLine = fragment.childCount === 1 && $from.parent.content.size > 0;
  if (isInList || (isWithinLine && fragment.firstChild?.isTextblock)) return Slice.maxOpen(fragment);
  return new Slice(
    fragment,
    fragment.firstChild?.type.name === 'paragraph' ? 1 : 0,
    fragment.lastChild?.type.name === 'paragraph' ? 1 : 0,
  );
}
