import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import {
  type FieldProblem,
  type Me,
  type Problem,
  type ThemeTree,
  apiRoutes,
  mySheetPath,
  pagePaths,
} from '@recueil/contracts';
import { SessionStore } from '#web/core/session-store';
import { FormSending } from '#web/core/form-sending';
import { FormProblems } from '#web/ui/form-problems';
import { Notice } from '#web/ui/notice';
import { SelectField } from '#web/ui/select-field';
import { reading } from '#web/core/reading';
import { ActionFields } from '#web/features/submissions/action-fields';
import { type FieldValues, givenFields, missingFields, namesOf } from '#web/features/submissions/field-values';
import { isAt } from '#web/features/submissions/places';
import { SubmissionsClient } from '#web/features/submissions/submissions-client';
import { themeChoicesOf } from '#web/features/classification/theme-choices';
import { DraftClient } from '#web/features/drafts/draft-client';
import { DraftStore } from '#web/features/drafts/draft-store';
import { missingLinks } from '#web/features/drafts/missing-links';
import { SheetPreview } from '#web/features/texts/sheet-preview';

/** The second screen: what is missing, where it belongs, who validates in one's absence, and the sending. */
@Component({
  selector: 'rc-send-form',
  imports: [RouterLink, MatButton, ActionFields, FormProblems, Notice, SelectField, SheetPreview],
  templateUrl: './send-form.html',
  styleUrl: './send-form.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SendForm {
  readonly storyAddress = input.required<string>();
  /** Somebody who has not signed in wants to. */
  readonly signInAsked = output();

  readonly #router = inject(Router);
  readonly #client = inject(DraftClient);
  readonly #submissions = inject(SubmissionsClient);
  readonly #themes = reading<ThemeTree>(() => apiRoutes.themes);
  protected readonly session = inject(SessionStore);
  protected readonly store = inject(DraftStore);
  protected readonly charter = pagePaths.charter;
  /** As long as the text is not on the server, which says what may be done with it. */
  protected readonly sendLabel = $localize`Envoyer`;
  protected readonly sending = new FormSending(() => ['charter', 'contacts', ...namesOf(this.action())], 'envoi');
  protected readonly errorOf = (field: string): string | null => this.sending.errorOf(field);
  /** What the sending itself asks for. */
  protected readonly values = signal<FieldValues>({});
  protected readonly isPreviewOpen = signal(false);
  /** The charter is accepted once. */
  protected readonly hasAccepted = linkedSignal(() => acceptedBefore(this.session.me()));
  protected readonly asksCharter = computed(() => !acceptedBefore(this.session.me()));
  protected readonly hasAgreement = signal(false);
  protected readonly asksAgreement = computed(() => this.store.content().contacts.length > 0);
  protected readonly action = computed(() => this.store.view()?.actions.find(isAt('sending')) ?? null);
  protected readonly missing = computed(() => missingLinks(this.store.content()));
  protected readonly themeChoices = computed(() =>
    themeChoicesOf(this.#themes.value(), $localize`Je ne sais pas, le comité choisira`),
  );

  protected setTheme(slug: string): void {
    const others = this.store.classification().themes.slice(1);
    this.store.classify({ themes: [...new Set([slug, ...others].filter(Boolean))] });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    let id = '';
    const isSent = await this.sending.send(
      this.#missing(),
      async () => {
        id = await this.#send();
      },
      (problem) => this.#explain(problem),
    );
    if (!isSent) return;
    this.store.forget();
    await this.#router.navigate([mySheetPath(id)], { state: { sent: true } });
  }

  /** What is on the page is saved first: what is sent is what was read. */
  async #send(): Promise<string> {
    const isSaved = await this.store.save();
    const id = this.store.id();
    if (!isSaved || id === null) throw new Error('the text is not saved');
    if (this.asksCharter()) {
      await this.#client.acceptCharter();
      await this.session.refresh();
    }
    const { version, actions } = await this.#client.read(id);
    const action = actions.find(isAt('sending')) ?? this.action();
    if (action === null) throw new Error('the sending is not offered');
    await this.#submissions.act(id, { ...givenFields(action.fields, this.values()), action: action.name, version });
    return id;
  }

  #missing(): FieldProblem[] {
    const [first] = this.missing();
    return [
      ...(first
        ? [{ field: 'missing', message: $localize`Il manque encore des réponses\u202F: revenez au texte.` }]
        : []),
      ...(this.hasAccepted()
        ? []
        : [{ field: 'charter', message: $localize`Lisez la charte, et cochez la case pour l’accepter.` }]),
      ...(this.asksAgreement() && !this.hasAgreement()
        ? [
            {
              field: 'contacts',
              message: $localize`Assurez-vous de l’accord des personnes citées, puis cochez la case.`,
            },
          ]
        : []),
      ...missingFields(this.action()?.fields ?? [], this.values()),
    ];
  }

  /** The submission changed since: it is read again, and one decides anew. */
  #explain({ code, detail }: Problem): boolean {
    if (code !== 'conflict' && code !== 'precondition-failed') return false;
    this.sending.fail(detail);
    const id = this.store.id();
    if (id !== null)
      void this.#client.read(id).then(
        (view) => this.store.took(view),
        () => undefined,
      );
    return true;
  }
}

function acceptedBefore(me: Me | null): boolean {
  return me !== null && me.charterAcceptedAt !== null;
}
