import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  type ElementRef,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  model,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Editor } from '@tiptap/core';
import type { EditorView } from '@tiptap/pm/view';
import { type RichText, checkRichText, countWords } from '@recueil/text';
import { Icon } from '../icon';
import { fromEditor, toEditor } from './editor-content';
import { editorExtensions, inputRules } from './editor-schema';
import { EditorToolbar } from './editor-toolbar';
import { insertPasted, placeCaret } from './insert-pasted';
import { type LinkAsked, LinkField } from './link-field';
import { wordsOfLosses } from './pasted/losses';
import { type Tool, type ToolName, linkAt, toolsOf, useTool } from './tools';
import { wordAdvice } from './word-advice';

/**
 * A text of a section, to be written: paragraphs, sub-headings, lists, bold, italic, links, and nothing else. Its value
 * is in the form in which texts are stored, null when nothing is written. Ask for it on pages that write, by a route of
 * their own: who reads does not fetch it.
 */
@Component({
  selector: 'rc-text-editor',
  imports: [EditorToolbar, Icon, LinkField],
  templateUrl: './text-editor.html',
  styleUrl: './text-editor.scss',
  host: { '[class.bad]': 'problem() !== null', '(click)': 'reach($event.target)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TextEditor {
  /** Of the control: unique on the page. */
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string | null>(null);
  readonly error = input<string | null>(null);
  readonly isRequired = input(true);
  /** How many words suit: beyond, a hint says so; null: nothing is said of their number. */
  readonly softLimit = input<number | null>(null);
  /** Whether the words are counted under the soft limit too. */
  readonly isCounted = input(false);
  readonly disabled = input(false);
  readonly value = model<RichText | null>(null);

  private readonly place = viewChild.required<ElementRef<HTMLElement>>('place');
  private readonly toolbar = viewChild.required(EditorToolbar);
  #editor: Editor | undefined;
  /** What was last said to be the value: another one comes from outside. */
  #said: RichText | null = null;

  protected readonly tools = signal<readonly Tool[]>([]);
  protected readonly link = signal<{ href: string | null; asksWords: boolean } | null>(null);
  protected readonly pasteNews = signal<readonly string[]>([]);
  protected readonly toolbarLabel = computed(() => $localize`Mise en forme\u202F: ${this.label()}:field:`);
  /** What is wrong with the text: what the form says, or what the server would refuse whatever the form. */
  protected readonly problem = computed(() => {
    const value = this.value();
    return this.error() ?? (value === null ? null : (checkRichText(value)[0]?.message ?? null));
  });
  /** '' while there is nothing to say: its place stays, so that the field's description does not change at a letter. */
  protected readonly counted = computed(() => {
    const limit = this.softLimit();
    if (limit === null) return null;
    const words = countWords(this.value());
    return words > limit || this.isCounted() ? wordAdvice(words, limit) : '';
  });
  private readonly attributes = computed<Record<string, string>>(
    () => {
      const name = this.name();
      const described = [this.hint() && 'aide', this.counted() !== null && 'mots', this.problem() && 'erreur'].filter(
        Boolean,
      );
      return {
        id: name,
        'aria-multiline': 'true',
        'aria-labelledby': `${name}-nom`,
        ...(described.length > 0
          ? { 'aria-describedby': described.map((part) => `${name}-${String(part)}`).join(' ') }
          : {}),
        ...(this.isRequired() ? { 'aria-required': 'true' } : {}),
        ...(this.problem() !== null ? { 'aria-invalid': 'true' } : {}),
        ...(this.disabled() ? { 'aria-disabled': 'true' } : {}),
      };
    },
    // Each letter would set them anew otherwise, in the midst of an accent.
    { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) },
  );

  constructor() {
    afterNextRender(() => {
      this.#open();
    });
    effect(() => {
      this.#show(this.value());
    });
    effect(() => {
      const [attributes, isEditable] = [this.attributes(), !this.disabled()];
      this.#editor?.setOptions({ editorProps: this.#props(attributes) });
      this.#editor?.setEditable(isEditable, false);
    });
    inject(DestroyRef).onDestroy(() => this.#editor?.destroy());
  }

  /** Puts the caret in the text. */
  focus(): void {
    this.#editor?.view.focus();
  }

  /** A press on the name of a field goes into it. */
  protected reach(pressed: EventTarget | null): void {
    if (pressed instanceof Element && pressed.id === `${this.name()}-nom`) this.focus();
  }

  protected use(name: ToolName): void {
    const editor = this.#editor;
    if (!editor) return;
    if (name === 'link') this.#askLink(editor);
    else useTool(editor, name);
  }

  protected setLink({ href, words }: LinkAsked): void {
    const chain = this.#editor?.chain();
    const marks = [{ type: 'link', attrs: { href } }];
    if (this.link()?.asksWords) chain?.insertContent({ type: 'text', text: words || href, marks }).run();
    else chain?.extendMarkRange('link').setMark('link', { href }).run();
    this.closeLink();
  }

  protected removeLink(): void {
    this.#editor?.chain().extendMarkRange('link').unsetMark('link').run();
    this.closeLink();
  }

  protected closeLink(): void {
    this.link.set(null);
    this.focus();
  }

  #open(): void {
    this.#editor = new Editor({
      element: this.place().nativeElement,
      extensions: editorExtensions(),
      content: toEditor(this.value()),
      editable: !this.disabled(),
      injectCSS: false,
      enableInputRules: inputRules,
      enablePasteRules: false,
      editorProps: this.#props(this.attributes()),
      onUpdate: ({ editor }) => {
        this.#tell(editor);
      },
      onTransaction: ({ editor }) => {
        this.tools.set(toolsOf(editor));
      },
    });
    this.#said = this.value();
    this.tools.set(toolsOf(this.#editor));
  }

  #props(attributes: Record<string, string>): Editor['options']['editorProps'] {
    return {
      attributes,
      handleKeyDown: (_view, event) => this.#hear(event),
      handleDOMEvents: {
        paste: (view, event) => this.#paste(view, event, event.clipboardData),
        drop: (view, event) => this.#drop(view, event),
      },
    };
  }

  /** The keys that are no change of the text; the others are the extensions'. */
  #hear(event: KeyboardEvent): boolean {
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (isCommand && event.key.toLowerCase() === 'k') this.use('link');
    else if (event.altKey && event.key === 'F10') this.toolbar().focus();
    else return false;
    event.preventDefault();
    return true;
  }

  #tell(editor: Editor): void {
    const text = fromEditor(editor.getJSON());
    if (JSON.stringify(text) === JSON.stringify(this.#said)) return;
    this.#said = text;
    this.value.set(text);
  }

  /** A value that comes from elsewhere replaces what is written; it can be undone. */
  #show(value: RichText | null): void {
    if (!this.#editor || value === this.#said) return;
    this.#said = value;
    if (JSON.stringify(value) === JSON.stringify(fromEditor(this.#editor.getJSON()))) return;
    const editor = this.#editor;
    untracked(() => editor.commands.setContent(toEditor(value), { emitUpdate: false }));
  }

  #askLink(editor: Editor): void {
    const href = linkAt(editor);
    this.link.set({ href, asksWords: href === null && editor.state.selection.empty });
  }

  #paste(view: EditorView, event: Event, data: DataTransfer | null): boolean {
    if (!view.editable || !data) return false;
    event.preventDefault();
    const result = insertPasted(view, data);
    const tooLong = $localize`C’est trop long pour être collé d’un coup\u202F: collez-le par morceaux.`;
    this.pasteNews.set(result?.isTooLong ? [tooLong] : wordsOfLosses(result?.losses ?? {}));
    return true;
  }

  /** What comes from the text itself is moved by the editor. */
  #drop(view: EditorView, event: DragEvent): boolean {
    if (view.dragging) return false;
    placeCaret(view, event);
    return this.#paste(view, event, event.dataTransfer);
  }
}
