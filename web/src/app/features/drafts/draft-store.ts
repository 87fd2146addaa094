import { DOCUMENT, DestroyRef, Service, computed, effect, inject, signal, untracked } from '@angular/core';
import type { DraftClassification, DraftContent, FieldProblem, SectionName, SubmissionView } from '@recueil/contracts';
import type { RichText } from '@recueil/text';
import { Connection } from '#web/core/connection';
import { type Failure, isUnreachable, readFailure, readProblem } from '#web/core/failure';
import { SessionStore } from '#web/core/session-store';
import { contentProblems, errorAt } from '#web/ui/part-editors/part-fields';
import { type Draft, draftOf, emptyDraft, isUntouched, missingOf } from './draft';
import { DraftClient } from './draft-client';
import { KeptDrafts, newKey } from './kept-drafts';
import type { Overtaken, Saving } from './store/saving';
import { ServerCopy } from './store/server-copy';
import { Steps } from './store/steps';

/** Milliseconds of silence after which what is typed is sent. */
const pause = 1_500;

/**
 * The proposal of the page. Each change is kept in this browser at once, and sent after each pause over the version
 * that was seen; whatever the server answers, the text stays.
 */
@Service({ autoProvided: false })
export class DraftStore {
  readonly #client = inject(DraftClient);
  readonly #kept = inject(KeptDrafts);
  readonly #session = inject(SessionStore);
  readonly #connection = inject(Connection);
  readonly #document = inject(DOCUMENT);
  readonly #server = new ServerCopy();
  /** Whose text it is: whoever signs in elsewhere in this browser does not take it. */
  readonly #personId = this.#session.pagePerson;
  readonly #draft = signal<Draft>(emptyDraft());
  readonly #isOpen = signal(false);
  readonly #failure = signal<Failure | null>(null);
  readonly #saving = signal<Saving>({ kind: 'untouched' });
  readonly #overtaken = signal<Overtaken | null>(null);
  readonly #closed = signal<string | null>(null);
  readonly #restoredAt = signal<Date | null>(null);
  readonly #fieldErrors = signal<readonly FieldProblem[]>([]);
  readonly #waiting = signal<Date | null>(null);
  readonly #steps = new Steps(this.#draft());
  #key = newKey();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #underWay: Promise<void> | null = null;

  readonly content = computed(() => this.#draft().content);
  readonly classification = computed(() => this.#draft().classification);
  /** The submission on the server, as last seen; null as long as it is not there. */
  readonly view = this.#server.view;
  readonly id = computed(() => this.view()?.id ?? null);
  readonly isOpen = this.#isOpen.asReadonly();
  /** Why the submission cannot be shown. */
  readonly failure = this.#failure.asReadonly();
  readonly missing = computed(() => missingOf(this.content()));
  readonly overtaken = this.#overtaken.asReadonly();
  /** Why nothing can be saved any more: the submission is in other hands. */
  readonly closed = this.#closed.asReadonly();
  /** What the server refused, field by field. */
  readonly problems = this.#fieldErrors.asReadonly();
  /** When the text that this browser had kept was last touched; null when the page began empty. */
  readonly restoredAt = this.#restoredAt.asReadonly();
  /** A text that nobody signed waits to be claimed: the one on the page, or one that this browser keeps since then. */
  readonly unclaimed = computed<'on-page' | Date | null>(() => {
    if (this.#session.me() === null) return null;
    const isOnPage = this.#personId() === null && this.#isOpen() && !isUntouched(this.#draft());
    return isOnPage ? 'on-page' : this.#waiting();
  });
  readonly canUndo = this.#steps.canUndo;
  readonly saving = computed<Saving>(() => {
    const saving = this.#saving();
    const waits = saving.kind === 'saving' || saving.kind === 'session-ended';
    return this.#session.hasEnded() && waits ? { kind: 'session-ended' } : saving;
  });

  constructor() {
    // Back online, or signed in again: what waited goes. Whoever signs in on this page takes what they wrote on it.
    effect(() => {
      this.#connection.recoveries();
      this.#session.arrivals();
      const personId = this.#isOpen() ? this.#personId() : null;
      if (personId !== null) untracked(() => this.#arrived(personId));
    });
    // Nobody waits for the pause when the page is left, or put aside.
    const leave = (): void => void this.save();
    this.#document.addEventListener('visibilitychange', leave);
    const stop = this.#kept.watch((key) => this.#stepAside(key));
    inject(DestroyRef).onDestroy(() => {
      this.#document.removeEventListener('visibilitychange', leave);
      stop();
      leave();
    });
  }

  /** Opens a submission of the server, or the text that this browser keeps, or an empty page. */
  async open(id: string | null): Promise<void> {
    if (this.#isOpen() && id === this.id() && id !== null) return;
    // Another text takes the page: what is not saved of this one goes first, and stays in this browser anyway.
    if (this.#isOpen()) await this.save();
    this.#isOpen.set(false);
    this.#failure.set(null);
    await this.#session.ready();
    if (id === null) this.#openUnsent();
    else await this.#openSubmission(id);
  }

  change(change: Partial<DraftContent>): void {
    this.#set({ ...this.#draft(), content: { ...this.content(), ...change } });
  }

  write(section: SectionName, text: RichText | null): void {
    this.change({ sections: { ...this.content().sections, [section]: text } });
  }

  classify(change: Partial<DraftClassification>): void {
    this.#set({ ...this.#draft(), classification: { ...this.classification(), ...change } });
  }

  /** Another text instead of all that is written, sent at once. What was there is a step that can be gone back to. */
  replace(content: DraftContent): Promise<boolean> {
    this.#steps.mark(this.#draft());
    this.change(content);
    this.#steps.mark(this.#draft());
    return this.save();
  }

  /** What was there before the last pause. */
  undo(): void {
    const before = this.#steps.undo(this.#draft());
    if (before) this.#set(before);
  }

  /** Sends what the server does not have yet. Answers whether it has everything now. Never rejects. */
  async save(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#underWay ??= this.#send().finally(() => {
      this.#underWay = null;
    });
    await this.#underWay;
    return this.#server.has(this.#draft());
  }

  /** The server's refusal about a field, said where it is. */
  errorOf(field: string): string | null {
    return errorAt(this.#fieldErrors(), field);
  }

  /** My text over theirs. */
  keepMine(): Promise<boolean> {
    const theirs = this.#overtaken()?.theirs;
    if (theirs) this.#server.saw(theirs);
    this.#overtaken.set(null);
    return this.save();
  }

  /** Theirs instead of mine, which « Annuler » gives back. */
  takeTheirs(): void {
    const theirs = this.#overtaken()?.theirs;
    if (!theirs) return;
    const mine = this.#draft();
    this.#overtaken.set(null);
    this.#show(theirs);
    this.#steps.add(mine);
  }

  /** What the submission became by another way: an action, an invitation. The text on the page stays. */
  took(view: SubmissionView): void {
    this.#server.saw(view);
  }

  /** Removes the draft from this browser. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#kept.forget(this.#personId(), this.#key);
  }

  /** The person who is signed in says that the unsigned text is theirs: it is saved in their name. */
  async claim(): Promise<void> {
    if (this.#personId() === null) {
      this.#session.takePage();
      return;
    }
    const [kept] = this.#kept.unclaimed();
    if (!kept) return;
    await this.save();
    this.#kept.adopt(this.#personId() ?? '', kept.key);
    this.#openUnsent();
  }

  /** It is not theirs: it stays where it is, for whoever wrote it. */
  leaveUnclaimed(): void {
    this.#waiting.set(null);
  }

  /** The text of the server, instead of what this browser had kept; « Annuler » gives it back. */
  discard(): void {
    const view = this.view();
    const mine = this.#draft();
    this.forget();
    if (view) this.#show(view);
    this.#steps.add(mine);
  }

  /** Forgets the text that was not sent, and begins anew; « Annuler » gives it back as long as the page is open. */
  startAgain(): void {
    const before = this.#draft();
    this.forget();
    this.#key = newKey();
    this.#server.begin(false);
    this.#restoredAt.set(null);
    this.#begin(emptyDraft());
    this.#steps.add(before);
  }

  /** Another tab writes in the place of this text: this one takes another place, and both stay. */
  #stepAside(key: string): void {
    if (key !== this.#key || this.view() !== null) return;
    this.#key = newKey();
    this.#server.begin(false);
  }

  #arrived(personId: string): void {
    this.#kept.adopt(personId, this.#key);
    void this.save();
  }

  #openUnsent(): void {
    const [last] = this.#kept.unsentOf(this.#personId());
    const [other] = this.#personId() === null ? [] : this.#kept.unclaimed();
    this.#waiting.set(other ? new Date(other.at) : null);
    this.#server.begin(last !== undefined);
    this.#key = last?.key ?? newKey();
    this.#begin(last?.draft ?? emptyDraft());
    this.#restoredAt.set(last ? new Date(last.at) : null);
    if (!last) return;
    this.#saving.set({ kind: 'in-browser', at: new Date(last.at) });
    void this.save();
  }

  async #openSubmission(id: string): Promise<void> {
    try {
      const view = await this.#client.read(id);
      const kept = this.#kept.recall(this.#personId(), id);
      this.#key = id;
      this.#show(view);
      if (kept) this.#resume(kept.draft, kept.version, view);
    } catch (error) {
      this.#failure.set(readFailure(error));
    }
  }

  /** What this browser kept of a submission, and could not send. */
  #resume(draft: Draft, version: number | null, view: SubmissionView): void {
    this.#draft.set(draft);
    if (view.contentVersion === null) return;
    if (version === view.contentVersion) void this.save();
    else
      this.#overtaken.set({
        detail: $localize`Ce texte a été enregistré depuis un autre endroit après votre dernière saisie ici.`,
        theirs: view,
      });
  }

  #begin(draft: Draft): void {
    const organisation = draft.content.organisation || (this.#session.me()?.organisation?.name ?? '');
    this.#draft.set({ ...draft, content: { ...draft.content, organisation } });
    this.#steps.begin(this.#draft());
    this.#saving.set({ kind: 'untouched' });
    this.#closed.set(null);
    this.#isOpen.set(true);
  }

  #show(view: SubmissionView): void {
    const draft = draftOf(view);
    this.#begin(draft);
    this.#draft.set(draft);
    this.#steps.begin(draft);
    this.#server.took(draft, view);
    if (view.contentVersion === null) this.#closed.set($localize`Ce texte n’est pas à vous d’écrire en ce moment.`);
  }

  #set(draft: Draft): void {
    this.#draft.set(draft);
    this.#fieldErrors.set([]);
    this.#keep();
    this.#later();
  }

  #keep(): void {
    const at = new Date();
    const kept = { key: this.#key, draft: this.#draft(), version: this.#server.contentVersion, at: at.toISOString() };
    const isKept = this.#kept.keep(this.#personId(), kept);
    if (this.#personId() === null || this.#closed() !== null)
      this.#saving.set(isKept ? { kind: 'in-browser', at } : { kind: 'nowhere' });
    else if (!isKept && this.#saving().kind !== 'saved') this.#saving.set({ kind: 'nowhere' });
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#steps.mark(this.#draft());
      void this.save();
    }, pause);
  }

  async #send(): Promise<void> {
    try {
      while (this.#hasToSend()) {
        this.#saving.set({ kind: 'saving' });
        await this.#sendOne();
        this.#saving.set({ kind: 'saved', at: new Date() });
      }
      if (this.#server.has(this.#draft())) this.#kept.forget(this.#personId(), this.#key);
    } catch (error) {
      await this.#stumble(error);
    }
  }

  #hasToSend(): boolean {
    if (
      !this.#session.isSignedIn() ||
      this.#personId() === null ||
      this.#overtaken() !== null ||
      this.#closed() !== null
    )
      return false;
    return this.view() === null ? !isUntouched(this.#draft()) : !this.#server.has(this.#draft());
  }

  async #sendOne(): Promise<void> {
    const sent = this.#draft();
    const ids = await this.#server.send(sent, this.#key);
    const id = this.id();
    if (id !== null && this.#key !== id) {
      this.#kept.forget(this.#personId(), this.#key);
      this.#key = id;
    }
    const named = this.#server.named(this.#draft(), sent, ids ?? []);
    if (ids === null || named === this.#draft()) return;
    this.#draft.set(named);
    this.#steps.rename(named);
  }

  async #stumble(error: unknown): Promise<void> {
    const problem = readProblem(error);
    const detail = problem?.detail ?? $localize`L’enregistrement n’a pas abouti\u202F; il sera tenté à nouveau.`;
    if (problem?.code === 'precondition-failed') await this.#compare(detail);
    else if (problem && ['conflict', 'forbidden', 'not-found', 'archived'].includes(problem.code))
      this.#closed.set(detail);
    this.#fieldErrors.set(contentProblems(problem?.errors ?? []));
    if (this.#session.hasEnded()) this.#saving.set({ kind: 'session-ended' });
    else if (isUnreachable(error)) this.#saving.set({ kind: 'unreachable' });
    else this.#saving.set({ kind: 'refused', detail });
  }

  async #compare(detail: string): Promise<void> {
    const id = this.id();
    const theirs = id === null ? null : await this.#client.read(id).catch(() => null);
    if (theirs) this.#overtaken.set({ detail, theirs });
  }
}
