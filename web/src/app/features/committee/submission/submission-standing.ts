import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type SubmissionView, sheetPath } from '@recueil/contracts';
import { dayAndHour, longDate } from '#web/ui/french';

/** Where a submission stands besides its step: what was validated and by whom, when it appears, who else is of its team. */
@Component({
  selector: 'rc-submission-standing',
  imports: [RouterLink],
  template: `
    <ul class="small">
      @for (line of lines(); track line) {
        <li>{{ line }}</li>
      }
    </ul>
    @if (submission().slug; as slug) {
      <p><a class="target" [routerLink]="pathOf(slug)" i18n>Voir la fiche en ligne</a></p>
    }
  `,
  styles: `
    :host {
      display: block;
    }

    li + li {
      margin-top: var(--rc-1);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SubmissionStanding {
  readonly submission = input.required<SubmissionView>();

  protected readonly pathOf = sheetPath;
  protected readonly lines = computed(() => linesOf(this.submission()));
}

function linesOf(submission: SubmissionView): string[] {
  return [...validationLines(submission), ...dateLines(submission), ...teamLines(submission)];
}

function validationLines({ validation }: SubmissionView): string[] {
  if (validation === null) return [];
  const when = longDate(validation.at);
  return [
    validation.by
      ? $localize`Texte validé le ${when}:when: par ${validation.by.name}:name:.`
      : $localize`Texte validé le ${when}:when:.`,
  ];
}

function dateLines({ appearsAt, notBefore, held, state }: SubmissionView): string[] {
  if (state !== 'validated') return [];
  return [
    ...(appearsAt === null ? [] : [$localize`Paraît d’elle-même le ${dayAndHour(appearsAt)}:when:.`]),
    ...(held && appearsAt === null
      ? [$localize`Sa parution est retenue\u202F: elle attend que vous la mettiez en ligne.`]
      : []),
    ...(notBefore === null
      ? []
      : [$localize`L’auteur demande qu’elle ne paraisse pas avant le ${longDate(notBefore)}:day:.`]),
  ];
}

function teamLines({ coAuthors, delegates }: SubmissionView): string[] {
  const names = (people: SubmissionView['coAuthors']): string => people.map(({ name }) => name).join(', ');
  return [
    ...(coAuthors.length === 0 ? [] : [$localize`Écrite avec ${names(coAuthors)}:names:.`]),
    ...(delegates.length === 0
      ? []
      : [$localize`En l’absence de l’auteur, peut valider\u202F: ${names(delegates)}:names:.`]),
  ];
}
