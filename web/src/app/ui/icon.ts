import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

const paths = {
  search: 'M4.5 11a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0 -13 0m11.5 5 4.5 4.5',
  close: 'm7 7 10 10M17 7 7 17',
  filter: 'M4 7h16M7 12h10M10 17h4',
  list: 'M9 7h11M9 12h11M9 17h11M4.5 7v.01M4.5 12v.01M4.5 17v.01',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  flag: 'M6 4v16M6 5h11l-2.5 3.5L17 12H6',
  menu: 'M4 7h16M4 12h16M4 17h16',
  person: 'M8 8.5a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M4.5 20c.8-3.8 3.6-5.5 7.5-5.5s6.7 1.7 7.5 5.5',
  down: 'm6.5 9.5 5.5 5.5 5.5-5.5',
  tick: 'm5 12.5 4.5 4.5L19 7.5',
  warning: 'M12 4 3.5 19.5h17zM12 10v4M12 17v.01',
  clock: 'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0M12 7.5V12l3 2',
  arrow: 'M4 12h14M12.5 6.5 18 12l-5.5 5.5',
  dot: 'M5.5 12a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0 -13 0',
  half: 'M5 12a7 7 0 1 0 14 0a7 7 0 1 0 -14 0M12 5v14M14 6v12M16 7.5v9',
  information: 'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0M12 11v5M12 8v.01',
} as const;

export type IconName = keyof typeof paths;

/** A small drawing beside words that say the same: hidden from those who listen. */
@Component({
  selector: 'svg[rcIcon]',
  template: '<svg:path [attr.d]="drawing()" />',
  host: { class: 'i', viewBox: '0 0 24 24', 'aria-hidden': 'true', focusable: 'false' },
  styles: ':host { width: 1.25em; height: 1.25em; flex: none; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Icon {
  readonly rcIcon = input.required<IconName>();
  protected readonly drawing = computed(() => paths[this.rcIcon()]);
}
