import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** An address, which may break before its @ and, unless it cannot fit, nowhere else. */
@Component({
  selector: 'rc-mail-address',
  template: '{{ parts()[0] }}<wbr />{{ parts()[1] }}',
  styles: ':host { overflow-wrap: break-word; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MailAddress {
  readonly of = input.required<string>();
  protected readonly parts = computed(() => {
    const at = this.of().lastIndexOf('@');
    return at < 0 ? [this.of(), ''] : [this.of().slice(0, at), this.of().slice(at)];
  });
}
