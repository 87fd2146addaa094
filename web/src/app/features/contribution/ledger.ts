import type { SavedClassification, SubmissionView } from '@recueil/contracts';
import type { Draft } from './draft';

/** What the server holds of a draft, and over which versions the next change is made. Drafts are compared as objects. */
export class Ledger {
  #content: Draft['content'] | null = null;
  #classification: Draft['classification'] | null = null;
  #contentVersion: number | null = null;
  #classificationVersion = 0;

  get contentVersion(): number | null {
    return this.#contentVersion;
  }

  get classificationVersion(): number {
    return this.#classificationVersion;
  }

  holdsContent({ content }: Draft): boolean {
    return content === this.#content;
  }

  holds(draft: Draft): boolean {
    return this.holdsContent(draft) && draft.classification === this.#classification;
  }

  /** The server holds this draft, at the versions of this view. */
  took(draft: Draft, view: SubmissionView): void {
    this.#content = draft.content;
    this.#classification = draft.classification;
    this.sawVersions(view);
  }

  sawVersions({ contentVersion, classification }: SubmissionView): void {
    this.#contentVersion = contentVersion;
    this.#classificationVersion = classification.version;
  }

  savedContent({ content }: Draft, version: number): void {
    this.#content = content;
    this.#contentVersion = version;
  }

  savedClassification({ classification }: Draft, { version }: SavedClassification): void {
    this.#classification = classification;
    this.#classificationVersion = version;
  }

  /** The same draft, with the names that the server gave to what is in it. */
  renamed({ content }: Draft): void {
    this.#content = content;
  }

  clear(): void {
    this.#content = null;
    this.#classification = null;
    this.#contentVersion = null;
    this.#classificationVersion = 0;
  }
}
