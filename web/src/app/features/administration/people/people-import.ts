import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  inject,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type PeopleImported, peopleImportBounds } from '@recueil/contracts';
import { FormSending } from '#web/core/form-sending';
import { formatNumber } from '#web/ui/french';
import { FormProblems } from '#web/ui/form-problems';
import { Icon } from '#web/ui/icon';
import { PeopleClient } from './people-client';

/** With the mark that makes spreadsheets read accents. */
const model =
  '\uFEFFPrénom;Nom;Courriel;Organisation;Service\r\nCamille;Exemple;camille.exemple@ville.example;Ville de Montreval;Accueil\r\n';

/** Invites the people of a list that a spreadsheet wrote, and says line by line what became of it. */
@Component({
  selector: 'rc-people-import',
  imports: [MatButton, FormProblems, Icon],
  templateUrl: './people-import.html',
  styleUrls: ['../../../ui/workspace.scss', './people-import.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PeopleImport {
  readonly imported = output();
  readonly closed = output();

  readonly #client = inject(PeopleClient);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('report');

  protected readonly modelAddress = `data:text/csv;charset=utf-8,${encodeURIComponent(model)}`;
  protected readonly lines = formatNumber(peopleImportBounds.lines);
  protected readonly file = signal<File | null>(null);
  protected readonly report = signal<PeopleImported | null>(null);
  protected readonly sending = new FormSending(['fichier'], 'liste');
  protected readonly summary = computed(() => {
    const report = this.report();
    return report ? summaryOf(report) : [];
  });

  protected choose(files: FileList | null): void {
    this.file.set(files?.[0] ?? null);
    this.report.set(null);
    this.sending.clear();
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const file = this.file();
    const isDone = await this.sending.send(problemsOf(file), async () => {
      if (file) this.report.set(await this.#client.import(file));
    });
    if (!isDone) return;
    this.imported.emit();
    setTimeout(() => this.heading()?.nativeElement.focus());
  }
}

function problemsOf(file: File | null): { field: string; message: string }[] {
  if (file === null) return [{ field: 'fichier', message: $localize`Choisissez le fichier de la liste.` }];
  if (file.size <= peopleImportBounds.bytes) return [];
  return [
    {
      field: 'fichier',
      message: $localize`Ce fichier est trop lourd\u202F: 1\u00A0Mo au plus. Envoyez la liste en plusieurs fois.`,
    },
  ];
}

/** What happened, in the order of what matters. */
function summaryOf({ invited, known, refused }: PeopleImported): string[] {
  return [
    invited === 0
      ? $localize`Aucune personne invitée`
      : invited === 1
        ? $localize`1\u00A0personne invitée`
        : $localize`${formatNumber(invited)}:count:\u00A0personnes invitées`,
    ...(known === 0
      ? []
      : [
          known === 1
            ? $localize`1\u00A0personne avait déjà un compte\u202F: rien n’a changé pour elle`
            : $localize`${formatNumber(known)}:count:\u00A0personnes avaient déjà un compte\u202F: rien n’a changé pour elles`,
        ]),
    ...(refused.length === 0
      ? []
      : [
          refused.length === 1
            ? $localize`1\u00A0ligne refusée`
            : $localize`${formatNumber(refused.length)}:count:\u00A0lignes refusées`,
        ]),
  ];
}
