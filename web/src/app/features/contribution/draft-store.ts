import { DestroyRef, Service, computed, effect, inject, signal, untracked } from '@angular/core';
import type { DraftClassification, DraftContent, SectionName, SubmissionView } from '@recueil/contracts';
import type { RichText } from '@recueil/text';
import { Connection } from '../../core/connection';
import { type Failure, isUnreachable, readFailure, readProblem } from '../../core/failure';
import { SessionStore } from '../../core/session-store';
import { type Draft, emptyDraft, isBlankContact, isUntouched, missingOf, sendable } from './draft';
import { FileClient } from './file-client';
import { KeptDrafts, newKey } from './kept-drafts';
import { Ledger } from './ledger';
import type { Overtaken, Saving } from './saving';
import { Steps } from './steps';

/** Milliseconds of silence after which what is typed is sent. */
const pause = 1_500;

/**
 * The proposal of the page. Each change is kept in this browser at once, and sent after each pause over the version
 * that was seen; whatever the server answers, the text stays.
 */
@Service({ autoProvided: false })
export class DraftStore {
  readonly #client = inject(FileClient);
  readonly #kept = inject(KeptDrafts);
  readonly #session = inject(SessionStore);
  readonly #connection = inject(Connection);
  readonly #ledger = new Ledger();
  readonly #personId = computed(() => this.#session.me()?.id ?? null);
  readonly #draft = signal<Draft>(emptyDraft());
  readonly #view = signal<SubmissionView | null>(null);
  readonly #isOpen = signal(false);
  readonly #failure = signal<Failure | null>(null);
  readonly #saving = signal<Saving>({ kind: 'untouched' });
  readonly #overtaken = signal<Overtaken | null>(null);
  readonly #closed = signal<string | null>(null);
  readonly #restoredAt = signal<Date | null>(null);
  readonly #fieldErrors = signal<readonly { field: string; message: string }[]>([]);
  readonly #steps = new Steps(this.#draft());
  #key = newKey();
  /** Its creation was asked once already: the server may have made it, of an earlier text. */
  #isAsked = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #underWay: Promise<void> | null = null;

  readonly draft = this.#draft.asReadonly();
  readonly content = computed(() => this.#draft().content);
  readonly classification = computed(() => this.#draft().classification);
  /** The file on the server, as last seen; null as long as it is not there. */
  readonly view = this.#view.asReadonly();
  readonly id = computed(() => this.#view()?.id ?? null);
  readonly isOpen = this.#isOpen.asReadonly();
  /** Why the file cannot be shown. */
  readonly failure = this.#failure.asReadonly();
  readonly missing = computed(() => missingOf(this.content()));
  readonly overtaken = this.#overtaken.asReadonly();
  /** Why nothing can be saved any more: the file is in other hands. */
  readonly closed = this.#closed.asReadonly();
  /** When the text that this browser had kept was last touched; null when the page began empty. */
  readonly restoredAt = this.#restoredAt.asReadonly();
  readonly canUndo = this.#steps.canUndo;
  readonly saving = computed<Saving>(() => {
    const saving = this.#saving();
    const waits = saving.kind === 'saving' || saving.kind === 'session-ended';
    return this.#session.hasEnded() && waits ? { kind: 'session-ended' } : saving;
  });

  constructor() {
    // Back online, or signed in again: what waited goes.
    effect(() => {
      this.#connection.recoveries();
      this.#session.arrivals();
      if (this.#personId() !== null && this.#isOpen()) untracked(() => void this.save());
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.#timer));
  }

  /** Opens a file of the server, or the text that this browser keeps, or an empty page. */
  async open(id: string | null): Promise<void> {
    if (this.#isOpen() && id === this.id() && id !== null) return;
    // Another text takes the page: what is not saved of this one goes first, and stays in this browser anyway.
    if (this.#isOpen()) await this.save();
    this.#isOpen.set(false);
    this.#failure.set(null);
    await this.#session.ready();
    if (id === null) this.#openUnsent();
    else await this.#openFile(id);
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
    return this.#view() !== null && this.#ledger.holds(this.#draft());
  }

  /** The server's refusal about a field, said where it is. */
  errorOf(field: string): string | null {
    return (
      this.#fieldErrors().find((error) => error.field === field || error.field.startsWith(`${field}.`))?.message ?? null
    );
  }

  /** My text over theirs. */
  keepMine(): Promise<boolean> {
    const theirs = this.#overtaken()?.theirs;
    if (theirs) {
      this.#view.set(theirs);
      this.#ledger.sawVersions(theirs);
    }
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

  /** What the file became by another way: an action, an invitation. The text on the page stays. */
  took(view: SubmissionView): void {
    this.#view.set(view);
    this.#ledger.sawVersions(view);
  }

  /** Nothing of it stays in this browser. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#kept.forget(this.#personId(), this.#key);
  }

  /** Forgets the text that was not sent, and begins anew; « Annuler » gives it back as long as the page is open. */
  startAgain(): void {
    const before = this.#draft();
    this.forget();
    this.#key = newKey();
    this.#isAsked = false;
    this.#restoredAt.set(null);
    this.#begin(emptyDraft());
    this.#steps.add(before);
  }

  #openUnsent(): void {
    const [last] = this.#kept.unsentOf(this.#personId());
    this.#view.set(null);
    this.#ledger.clear();
    this.#key = last?.key ?? newKey();
    this.#isAsked = last !== undefined;
    this.#begin(last?.draft ?? emptyDraft());
    this.#restoredAt.set(last ? new Date(last.at) : null);
    if (!last) return;
    this.#saving.set({ kind: 'in-browser', at: new Date(last.at) });
    void this.save();
  }

  async #openFile(id: string): Promise<void> {
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

  /** What this browser kept of a file, and could not send. */
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
    this.#view.set(view);
    const { version: _version, writable: _writable, ...classification } = view.classification;
    const draft = { content: view.content ?? emptyDraft().content, classification };
    this.#begin(draft);
    this.#draft.set(draft);
    this.#steps.begin(draft);
    this.#ledger.took(draft, view);
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
    const kept = { key: this.#key, draft: this.#draft(), version: this.#ledger.contentVersion, at: at.toISOString() };
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
        await this.#sendOnce(this.#draft());
        this.#saving.set({ kind: 'saved', at: new Date() });
      }
      if (this.#view() !== null && this.#ledger.holds(this.#draft())) this.#kept.forget(this.#personId(), this.#key);
    } catch (error) {
      await this.#stumble(error);
    }
  }

  #hasToSend(): boolean {
    if (!this.#session.isSignedIn() || this.#overtaken() !== null || this.#closed() !== null) return false;
    return this.#view() === null ? !isUntouched(this.#draft()) : !this.#ledger.holds(this.#draft());
  }

  async #sendOnce(draft: Draft): Promise<void> {
    const view = this.#view();
    if (view === null) await this.#create(draft);
    else if (!this.#ledger.holdsContent(draft)) {
      const saved = await this.#client.saveContent(view.id, this.#ledger.contentVersion ?? 0, sendable(draft.content));
      this.#ledger.savedContent(draft, saved.version);
      this.#name(draft, saved.contactIds);
    } else {
      const after = await this.#client.classify(view.id, this.#ledger.classificationVersion, draft.classification);
      this.#ledger.savedClassification(draft, after);
    }
  }

  async #create(draft: Draft): Promise<void> {
    const isFirst = !this.#isAsked;
    this.#isAsked = true;
    const view = await this.#client.create(this.#key, { ...draft, content: sendable(draft.content) });
    this.#kept.forget(this.#personId(), this.#key);
    this.#key = view.id;
    this.#view.set(view);
    if (isFirst) this.#ledger.took(draft, view);
    else this.#ledger.sawVersions(view);
    this.#name(draft, view.content?.contacts.flatMap((contact) => contact.id ?? []) ?? []);
  }

  /** Contacts get the names that the server gave them, unless the list changed meanwhile. */
  #name(sent: Draft, ids: readonly string[]): void {
    const now = this.#draft();
    const left = [...ids];
    const names = sent.content.contacts.map((contact) => (isBlankContact(contact) ? null : (left.shift() ?? null)));
    const isSame = now.content.contacts.length === names.length;
    if (!isSame || now.content.contacts.every(({ id }, index) => id === names[index])) return;
    const contacts = now.content.contacts.map((contact, index) => ({ ...contact, id: names[index] ?? contact.id }));
    const named = { ...now, content: { ...now.content, contacts } };
    if (this.#ledger.holdsContent(now)) this.#ledger.renamed(named);
    this.#draft.set(named);
    this.#steps.rename(named);
  }

  async #stumble(error: unknown): Promise<void> {
    const problem = readProblem(error);
    const detail = problem?.detail ?? $localize`L’enregistrement n’a pas abouti\u202F; il sera tenté à nouveau.`;
    if (problem?.code === 'precondition-failed') await this.#compare(detail);
    else if (problem && ['conflict', 'forbidden', 'not-found', 'archived'].includes(problem.code))
      this.#closed.set(detail);
    this.#fieldErrors.set(problem?.errors ?? []);
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
