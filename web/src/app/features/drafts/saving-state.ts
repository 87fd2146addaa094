import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { clockTime } from '#web/ui/french';
import { Icon, type IconName } from '#web/ui/icon';
import { DraftStore } from './draft-store';
import type { Saving } from './store/saving';

interface Words {
  icon: IconName;
  words: string;
  kind: '' | 'done' | 'late';
}

/** Where the text is kept, said in a few words at the head of the page. */
@Component({
  selector: 'rc-saving-state',
  imports: [Icon],
  template: `
    <p class="state" [class.done]="state()?.kind === 'done'" [class.late]="state()?.kind === 'late'">
      @if (state(); as shown) {
        <svg [rcIcon]="shown.icon" />
      }
      <span role="status">{{ state()?.words }}</span>
    </p>
  `,
  styles: `
    .state {
      display: inline-flex;
      align-items: baseline;
      gap: 0.375rem;
      font: var(--mat-sys-label-medium);
      color: var(--rc-soft);
    }

    .i {
      width: 1.125rem;
      height: 1.125rem;
      align-self: flex-start;
    }

    .done {
      color: var(--rc-done);
    }

    .late {
      color: var(--mat-sys-error);
    }

    @media print {
      :host {
        display: none;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SavingState {
  readonly #store = inject(DraftStore);
  protected readonly state = computed(() => wordsOf(this.#store.saving()));
}

function wordsOf(saving: Saving): Words | null {
  switch (saving.kind) {
    case 'untouched':
      return null;
    case 'in-browser':
      return {
        icon: 'tick',
        kind: 'done',
        words: $localize`Enregistré dans ce navigateur à ${clockTime(saving.at)}:time:`,
      };
    case 'saving':
      return { icon: 'clock', kind: '', words: $localize`Enregistrement…` };
    case 'saved':
      return { icon: 'tick', kind: 'done', words: $localize`Enregistré à ${clockTime(saving.at)}:time:` };
    case 'unreachable':
      return {
        icon: 'warning',
        kind: 'late',
        words: $localize`Recueil ne répond pas\u202F: ce navigateur garde votre texte, et l’enverra de lui-même`,
      };
    case 'session-ended':
      return {
        icon: 'warning',
        kind: 'late',
        words: $localize`Session terminée\u202F: ce navigateur garde votre texte, il partira quand vous serez reconnecté`,
      };
    case 'refused':
      return {
        icon: 'warning',
        kind: 'late',
        words: $localize`Pas encore enregistré, votre texte reste ici. ${saving.detail}:detail:`,
      };
    case 'nowhere':
      return {
        icon: 'warning',
        kind: 'late',
        words: $localize`Ce navigateur ne garde rien\u202F: ne fermez pas cette page avant d’avoir envoyé`,
      };
  }
}
