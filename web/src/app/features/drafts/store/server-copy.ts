import { inject, signal } from '@angular/core';
import type { SubmissionView } from '@recueil/contracts';
import { readProblem } from '#web/core/failure';
import { isBlankContact } from '#web/ui/part-editors/blank-lines';
import { type Draft, sendable } from '../draft';
import { DraftClient } from '../draft-client';

/**
 * What the server has of a draft, and over which versions the next change is made. Drafts are compared as objects: one
 * that was not changed is the same. To be made where one may inject.
 */
export class ServerCopy {
  readonly #client = inject(DraftClient);
  readonly #view = signal<SubmissionView | null>(null);
  #content: Draft['content'] | null = null;
  #classification: Draft['classification'] | null = null;
  #contentVersion: number | null = null;
  #classificationVersion = 0;
  /** Its creation was asked once already: the server may have made it, of an earlier text. */
  #isAsked = false;

  /** The submission, as last seen; null as long as it is not there. */
  readonly view = this.#view.asReadonly();

  get contentVersion(): number | null {
    return this.#contentVersion;
  }

  /** Nothing is there yet, unless it was asked for and nobody heard the answer. */
  begin(isAsked: boolean): void {
    this.#view.set(null);
    this.#content = null;
    this.#classification = null;
    this.#contentVersion = null;
    this.#isAsked = isAsked;
  }

  /** The server has this draft, and this is the submission. */
  took(draft: Draft, view: SubmissionView): void {
    this.#content = draft.content;
    this.#classification = draft.classification;
    this.saw(view);
  }

  /** The submission as it is now: the next change is made over it. */
  saw(view: SubmissionView): void {
    this.#view.set(view);
    this.#contentVersion = view.contentVersion;
    this.#classificationVersion = view.classification.version;
  }

  has(draft: Draft): boolean {
    return this.#view() !== null && this.#hasContent(draft) && draft.classification === this.#classification;
  }

  /** Sends one thing that it does not have; answers the names that the server gives to contacts, if it said them. */
  async send(draft: Draft, key: string): Promise<readonly string[] | null> {
    const view = this.#view();
    if (view === null) return this.#create(draft, key);
    if (!this.#hasContent(draft)) {
      const saved = await this.#client.saveContent(view.id, this.#contentVersion ?? 0, sendable(draft.content));
      this.#content = draft.content;
      this.#contentVersion = saved.version;
      return saved.contactIds;
    }
    const { version } = await this.#client.classify(view.id, this.#classificationVersion, draft.classification);
    this.#classification = draft.classification;
    this.#classificationVersion = version;
    return null;
  }

  /** The draft with the contacts of `sent` named; the same draft when its list changed meanwhile, or nothing is new. */
  named(draft: Draft, sent: Draft, ids: readonly string[]): Draft {
    const left = [...ids];
    const names = sent.content.contacts.map((contact) => (isBlankContact(contact) ? null : (left.shift() ?? null)));
    const { contacts } = draft.content;
    if (contacts.length !== names.length || contacts.every(({ id }, index) => id === names[index])) return draft;
    const named = contacts.map((contact, index) => ({ ...contact, id: names[index] ?? contact.id }));
    const content = { ...draft.content, contacts: named };
    if (this.#hasContent(draft)) this.#content = content;
    return { ...draft, content };
  }

  async #create(draft: Draft, key: string): Promise<readonly string[]> {
    const isFirst = !this.#isAsked;
    this.#isAsked = true;
    const view = await this.#client
      .create(key, { ...draft, content: sendable(draft.content) })
      .catch((error: unknown) => this.#madeBefore(error));
    if (isFirst) this.took(draft, view);
    else this.saw(view);
    return view.content?.contacts.flatMap(({ id }) => id ?? []) ?? [];
  }

  /** It was made already, of an earlier text, and nobody heard of it: what was typed since is sent over it. */
  #madeBefore(error: unknown): Promise<SubmissionView> {
    const { reason, current } = readProblem(error) ?? {};
    if (reason !== 'key-taken') throw error;
    return this.#client.read((current as { id: string }).id);
  }

  #hasContent({ content }: Draft): boolean {
    return content === this.#content;
  }
}
