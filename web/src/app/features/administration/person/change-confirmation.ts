import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Consequences, PlannedChange } from '@recueil/contracts';
import { Confirmation } from '#web/ui/confirmation';
import { Notice } from '#web/ui/notice';
import { PersonClient } from './person-client';

/**
 * « Peut-on conclure ? » Before an absence, a change of roles or a departure: the submissions that would then have nobody who
 * can act, and who could. Whoever decides has read it, and may still go on.
 */
@Component({
  selector: 'rc-change-confirmation',
  imports: [MatButton, Confirmation, Notice],
  templateUrl: './change-confirmation.html',
  styleUrls: ['../../../ui/workspace.scss', './change-confirmation.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChangeConfirmation {
  /** Unique on the page. */
  readonly name = input.required<string>();
  readonly heading = input.required<string>();
  readonly act = input.required<string>();
  readonly isBusy = input(false);
  /** Why the change was refused, read where it was confirmed. */
  readonly failure = input<string | null>(null);
  readonly confirmed = output();

  readonly #client = inject(PersonClient);
  readonly #planned = signal<PlannedChange | null>(null);
  private readonly confirmation = viewChild.required(Confirmation);

  protected readonly found = signal<Consequences | null>(null);
  protected readonly hasFailed = signal(false);
  protected readonly submissions = computed(() => this.found()?.sheets ?? []);

  /** Shows the dialog, and asks what this change would block. */
  open(planned: PlannedChange): void {
    this.#planned.set(planned);
    this.confirmation().open();
    void this.look();
  }

  close(): void {
    this.confirmation().close();
  }

  protected async look(): Promise<void> {
    const planned = this.#planned();
    if (!planned) return;
    this.found.set(null);
    this.hasFailed.set(false);
    try {
      const found = await this.#client.consequences(planned);
      // Another change was asked about meanwhile: its own answer comes.
      if (this.#planned() === planned) this.found.set(found);
    } catch {
      if (this.#planned() === planned) this.hasFailed.set(true);
    }
  }

  protected namesOf(candidates: readonly { name: string }[]): string {
    return new Intl.ListFormat('fr', { type: 'disjunction' }).format(candidates.map(({ name }) => name));
  }
}
