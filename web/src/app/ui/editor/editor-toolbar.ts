import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  input,
  output,
  signal,
  viewChildren,
} from '@angular/core';
import type { Tool, ToolName } from './tools';

/** The bar below a text: one stop of Tab, and arrows from one button to the next. Escape goes back to the text. */
@Component({
  selector: 'rc-editor-toolbar',
  template: `
    <div class="tools" role="toolbar" [attr.aria-label]="label()" [attr.aria-controls]="controls()">
      @for (tool of tools(); track tool.name; let index = $index) {
        <button
          #button
          type="button"
          [attr.aria-label]="tool.label"
          [attr.title]="tool.keys ? tool.label + ' (' + tool.keys + ')' : tool.label"
          [attr.aria-pressed]="tool.isPressed"
          [attr.aria-disabled]="tool.isOffered ? null : 'true'"
          [tabindex]="index === current() ? 0 : -1"
          (mousedown)="$event.preventDefault()"
          (focus)="place.set(index)"
          (click)="use(tool)"
        >
          @if (tool.letter) {
            <span [class]="tool.name" aria-hidden="true">{{ tool.letter }}</span>
          } @else {
            <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path [attr.d]="tool.drawing" /></svg>
          }
        </button>
      }
    </div>
  `,
  host: { '(keydown)': 'move($event)' },
  styleUrl: './editor-toolbar.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EditorToolbar {
  readonly tools = input.required<readonly Tool[]>();
  readonly label = input.required<string>();
  /** The id of the text. */
  readonly controls = input.required<string>();
  readonly used = output<ToolName>();
  readonly left = output();

  private readonly buttons = viewChildren<ElementRef<HTMLButtonElement>>('button');
  protected readonly place = signal(0);
  /** The bar is shorter outside lists. */
  protected readonly current = computed(() => Math.min(this.place(), this.tools().length - 1));

  focus(): void {
    this.buttons()[this.current()]?.nativeElement.focus();
  }

  protected use(tool: Tool): void {
    if (tool.isOffered) this.used.emit(tool.name);
  }

  protected move(event: KeyboardEvent): void {
    const last = this.tools().length - 1;
    const next = {
      ArrowRight: this.current() === last ? 0 : this.current() + 1,
      ArrowLeft: this.current() === 0 ? last : this.current() - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (event.key === 'Escape') this.left.emit();
    else if (next === undefined) return;
    else this.buttons()[next]?.nativeElement.focus();
    event.preventDefault();
    event.stopPropagation();
  }
}
