import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { type DraftContent, type StoredAttachment, editorialBounds } from '@recueil/contracts';
import { isUnreachable, readProblem } from '../../core/failure';
import { SessionStore } from '../../core/session-store';
import { Notice } from '../../ui/notice';
import { UploadClient } from './upload-client';

interface Sending {
  name: string;
  part: number;
}

const most = 12;
const megabyte = 1_048_576;

/** Where files are chosen for a sheet: sent one after the other, cleaned by the server, which says what it took out. */
@Component({
  selector: 'rc-file-sending',
  imports: [Notice],
  templateUrl: './file-sending.html',
  styleUrl: './file-sending.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FileSending {
  /** How many the sheet carries already. */
  readonly count = input.required<number>();
  /** The file of the sheet, once it is on the server; null when it cannot be there yet. */
  readonly submissionId = input.required<() => Promise<string | null>>();
  /** One is on the server: the text is to name it. */
  readonly joined = output<StoredAttachment>();

  readonly #client = inject(UploadClient);
  protected readonly session = inject(SessionStore);
  protected readonly most = most;
  protected readonly megabytes = editorialBounds.attachment / megabyte;
  protected readonly sending = signal<Sending | null>(null);
  protected readonly refusals = signal<readonly string[]>([]);
  protected readonly said = signal<readonly string[]>([]);

  protected percent({ part }: Sending): number {
    return Math.round(part * 100);
  }

  protected async send(input: HTMLInputElement): Promise<void> {
    const files = [...(input.files ?? [])];
    input.value = '';
    this.refusals.set([]);
    this.said.set([]);
    for (const file of files) await this.#sendOne(file);
    this.sending.set(null);
  }

  async #sendOne(file: File): Promise<void> {
    const refusal = this.#refusalOf(file);
    if (refusal !== null) {
      this.#refuse(refusal);
      return;
    }
    this.sending.set({ name: file.name, part: 0 });
    const id = await this.submissionId()();
    if (id === null) {
      this.#refuse($localize`${file.name}:name:\u202F: écrivez d’abord quelques mots de votre fiche, puis réessayez.`);
      return;
    }
    try {
      const stored = await this.#client.attach(id, file, (part) => {
        this.sending.set({ name: file.name, part });
      });
      this.joined.emit(stored);
      this.said.update((said) => [...said, [$localize`${stored.name}:name: est joint.`, ...stored.cleaned].join(' ')]);
    } catch (error) {
      this.#refuse($localize`${file.name}:name:\u202F: ${whyOf(error)}:reason:`);
    }
  }

  /** What can be said before anything is sent. */
  #refusalOf(file: File): string | null {
    if (this.count() >= most)
      return $localize`${file.name}:name:\u202F: une fiche porte ${most}:most:\u00A0pièces jointes au plus.`;
    if (file.size <= editorialBounds.attachment) return null;
    return $localize`${file.name}:name: pèse plus de ${this.megabytes}:most:\u00A0Mo. Réduisez-le, ou mettez un lien.`;
  }

  #refuse(why: string): void {
    this.refusals.update((refusals) => [...refusals, why]);
  }
}

/** The files of a sheet with one that was joined: the same bytes are joined once. */
export function withJoined(
  files: DraftContent['attachments'],
  { sha256, name }: StoredAttachment,
): DraftContent['attachments'] {
  return [...files.filter((file) => file.sha256 !== sha256), { sha256, name, alternative: '' }];
}

function whyOf(error: unknown): string {
  const problem = readProblem(error);
  if (problem) return problem.detail;
  return isUnreachable(error)
    ? $localize`Recueil ne répond pas. Réessayez quand il sera revenu.`
    : $localize`l’envoi n’a pas abouti. Réessayez dans un instant.`;
}
