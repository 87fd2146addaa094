import { ChangeDetectionStrategy, Component, ElementRef, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type DraftContent, editorialBounds } from '@recueil/contracts';
import { isUnreachable, readProblem } from '../../core/failure';
import { SessionStore } from '../../core/session-store';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { DraftStore } from './draft-store';
import { focusAfterRender } from './focus';
import { UploadClient } from './upload-client';

type Attachment = DraftContent['attachments'][number];

interface Sending {
  name: string;
  part: number;
}

const most = 12;
const megabyte = 1_048_576;
const pictures = /\.(?:png|jpe?g|webp|gif|avif)$/i;

/** Files joined to the sheet: sent one after the other, cleaned by the server, which says what it took out. */
@Component({
  selector: 'rc-attachments-editor',
  imports: [MatButton, Notice, TextField],
  templateUrl: './attachments-editor.html',
  styleUrl: './optional.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AttachmentsEditor {
  readonly #client = inject(UploadClient);
  readonly #focus = focusAfterRender(inject<ElementRef<HTMLElement>>(ElementRef));
  protected readonly session = inject(SessionStore);
  protected readonly store = inject(DraftStore);
  protected readonly most = most;
  protected readonly megabytes = editorialBounds.attachment / megabyte;
  protected readonly sending = signal<Sending | null>(null);
  protected readonly refusals = signal<readonly string[]>([]);
  protected readonly said = signal<readonly string[]>([]);

  protected isPicture({ name }: Attachment): boolean {
    return pictures.test(name);
  }

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

  protected describe(sha256: string, alternative: string): void {
    const { attachments } = this.store.content();
    this.store.change({
      attachments: attachments.map((one) => (one.sha256 === sha256 ? { ...one, alternative } : one)),
    });
  }

  protected remove({ sha256 }: Attachment): void {
    this.store.change({ attachments: this.store.content().attachments.filter((one) => one.sha256 !== sha256) });
    this.#focus('input[type="file"]');
  }

  async #sendOne(file: File): Promise<void> {
    const refusal = this.#refusalOf(file);
    if (refusal !== null) {
      this.#refuse(refusal);
      return;
    }
    this.sending.set({ name: file.name, part: 0 });
    await this.store.save();
    const id = this.store.id();
    if (id === null) {
      this.#refuse($localize`${file.name}:name:\u202F: écrivez d’abord quelques mots de votre fiche, puis réessayez.`);
      return;
    }
    try {
      const stored = await this.#client.attach(id, file, (part) => {
        this.sending.set({ name: file.name, part });
      });
      const { attachments } = this.store.content();
      const others = attachments.filter(({ sha256 }) => sha256 !== stored.sha256);
      this.store.change({ attachments: [...others, { sha256: stored.sha256, name: stored.name, alternative: '' }] });
      this.said.update((said) => [...said, [$localize`${stored.name}:name: est joint.`, ...stored.cleaned].join(' ')]);
    } catch (error) {
      this.#refuse($localize`${file.name}:name:\u202F: ${whyOf(error)}:reason:`);
    }
  }

  /** What can be said before anything is sent. */
  #refusalOf(file: File): string | null {
    if (this.store.content().attachments.length >= most)
      return $localize`${file.name}:name:\u202F: une fiche porte ${most}:most:\u00A0pièces jointes au plus.`;
    if (file.size <= editorialBounds.attachment) return null;
    return $localize`${file.name}:name: pèse plus de ${this.megabytes}:most:\u00A0Mo. Réduisez-le, ou mettez un lien.`;
  }

  #refuse(why: string): void {
    this.refusals.update((refusals) => [...refusals, why]);
  }
}

function whyOf(error: unknown): string {
  const problem = readProblem(error);
  if (problem) return problem.detail;
  return isUnreachable(error)
    ? $localize`Recueil ne répond pas. Réessayez quand il sera revenu.`
    : $localize`l’envoi n’a pas abouti. Réessayez dans un instant.`;
}
