import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import {
  type DraftClassification,
  type DraftContent,
  type NewDraft,
  type Placement,
  type SavedClassification,
  type SavedDraft,
  type SubmissionView,
  apiRoutes,
} from '@recueil/contracts';
import { firstValueFrom } from 'rxjs';
import { seen } from '#web/core/seen-version';

/** A submission under way, as its team writes and follows it. Each call rejects with the server's refusal. */
@Service()
export class DraftClient {
  readonly #http = inject(HttpClient);

  /** Sent twice with one key, it creates one sheet. */
  create(key: string, draft: NewDraft): Promise<SubmissionView> {
    return firstValueFrom(
      this.#http.post<SubmissionView>(apiRoutes.sheets, draft, { headers: { 'Idempotency-Key': key } }),
    );
  }

  read(id: string): Promise<SubmissionView> {
    return firstValueFrom(this.#http.get<SubmissionView>(apiRoutes.submission(id)));
  }

  saveContent(id: string, version: number, content: DraftContent): Promise<SavedDraft> {
    return firstValueFrom(this.#http.patch<SavedDraft>(apiRoutes.submissionContent(id), { content }, seen(version)));
  }

  classify(id: string, version: number, classification: DraftClassification): Promise<SavedClassification> {
    return firstValueFrom(
      this.#http.patch<SavedClassification>(apiRoutes.submissionClassification(id), classification, seen(version)),
    );
  }

  /** What is pasted, sorted into a sheet; nothing is kept. */
  place(text: string): Promise<Placement> {
    return firstValueFrom(this.#http.post<Placement>(apiRoutes.placements, { text }));
  }

  acceptCharter(): Promise<unknown> {
    return firstValueFrom(this.#http.put(apiRoutes.charter, {}));
  }
}
