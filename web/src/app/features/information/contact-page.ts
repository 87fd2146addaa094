import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { AboutStore } from '#web/core/about-store';

/** Whom to write to. */
@Component({
  selector: 'rc-contact-page',
  templateUrl: './contact-page.html',
  styleUrl: './information.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ContactPage {
  protected readonly store = inject(AboutStore);
}
