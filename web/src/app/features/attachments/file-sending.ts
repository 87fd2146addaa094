import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { type DraftContent, type StoredAttachment, editorialBounds } from '@recueil/contracts';
import { isUnreachable, readProblem } from '#web/core/failure';
import { SessionStore } from '#web/core/session-store';
import { Notice } from '#web/ui/notice';
import { UploadClient } from './sending/upload-client';

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

  /** Sends a file that takes the place of another; null when it could not be sent, and why is said here. */
  readonly replacing = computed(() => (this.session.me() === null ? null : this.#replacing));
  readonly #replacing = async (file: File): Promise<StoredAttachment | null> => {
    this.#clear();
    const stored = await this.#stored(file, this.#tooLarge(file));
    this.sending.set(null);
    if (stored) this.#say($localize`${stored.name}:name: est envoyé.`, stored);
    return stored;
  };

  protected percent({ part }: Sending): number {
    return Math.round(part * 100);
  }

  protected async send(input: HTMLInputElement): Promise<void> {
    const files = [...(input.files ?? [])];
    input.value = '';
    this.#clear();
    for (const file of files) {
      const stored = await this.#stored(file, this.#tooMany(file) ?? this.#tooLarge(file));
      if (!stored) continue;
      this.joined.emit(stored);
      this.#say($localize`${stored.name}:name: est joint.`, stored);
    }
    this.sending.set(null);
  }

  /** What the server keeps of a file; null, and why is said, when it was refused before or by it. */
  async #stored(file: File, refusal: string | null): Promise<StoredAttachment | null> {
    if (refusal !== null) return this.#refuse(refusal);
    this.sending.set({ name: file.name, part: 0 });
    const id = await this.submissionId()();
    if (id === null) {
      return this.#refuse(
        $localize`${file.name}:name:\u202F: écrivez d’abord quelques mots de votre fiche, puis réessayez.`,
      );
    }
    try {
      return await this.#client.attach(id, file, (part) => {
        this.sending.set({ name: file.name, part });
      });
    } catch (error) {
      return this.#refuse($localize`${file.name}:name:\u202F: ${whyOf(error)}:reason:`);
    }
  }

  #tooMany({ name }: File): string | null {
    if (this.count() < most) return null;
    return $localize`${name}:name:\u202F: une fiche porte ${most}:most:\u00A0pièces jointes au plus.`;
  }

  #tooLarge({ name, size }: File): string | null {
    if (size <= editorialBounds.attachment) return null;
    return $localize`${name}:name: pèse plus de ${this.megabytes}:most:\u00A0Mo. Réduisez-le, ou mettez un lien.`;
  }

  #clear(): void {
    this.refusals.set([]);
    this.said.set([]);
  }

  #say(what: string, { cleaned }: StoredAttachment): void {
    this.said.update((said) => [...said, [what, ...cleaned].join(' ')]);
  }

  #refuse(why: string): null {
    this.refusals.update((refusals) => [...refusals, why]);
    return null;
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
