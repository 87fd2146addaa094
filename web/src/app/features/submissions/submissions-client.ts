import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import {
  type ActionRequest,
  type ActionResult,
  type DraftClassification,
  type NewRemark,
  type RemarkView,
  type SavedClassification,
  apiRoutes,
} from '@recueil/contracts';
import { firstValueFrom } from 'rxjs';

/** What is done to a submission under way. Each rejects with the server's refusal; what is read goes through `reading`. */
@Service()
export class SubmissionsClient {
  readonly #http = inject(HttpClient);

  act(id: string, request: ActionRequest): Promise<ActionResult> {
    return firstValueFrom(this.#http.post<ActionResult>(apiRoutes.submissionActions(id), request));
  }

  classify(id: string, classification: DraftClassification, version: number): Promise<SavedClassification> {
    return firstValueFrom(
      this.#http.patch<SavedClassification>(apiRoutes.submissionClassification(id), classification, {
        headers: ifMatch(version),
      }),
    );
  }

  remark(id: string, remark: NewRemark): Promise<RemarkView> {
    return firstValueFrom(this.#http.post<RemarkView>(apiRoutes.remarks(id), remark));
  }

  async settle(id: string, remarkId: string, act: 'resolve' | 'reopen'): Promise<void> {
    await firstValueFrom(this.#http.post(apiRoutes.remarkAction(id, remarkId, act), {}));
  }
}

function ifMatch(version: number): Record<string, string> {
  return { 'If-Match': `"${version}"` };
}
