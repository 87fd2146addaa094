import type {
  Me,
  ActionResult,
  DraftContent,
  RemarkView,
  SubmissionList,
  SubmissionSummary,
  SubmissionView,
  TurnView,
} from '@recueil/contracts';
import { fromPlainText } from '@recueil/text';
import type { PageHarness } from './page-harness';
import { openSignedIn } from './people-builders';

export function turnView(changes: Partial<TurnView> = {}): TurnView {
  return {
    of: 'committee',
    people: [],
    mine: false,
    since: '2026-11-10T08:00:00.000Z',
    until: '2026-11-20',
    late: 0,
    paused: false,
    ...changes,
  };
}

/** As the server tells it. */
const ended: readonly SubmissionSummary['state'][] = ['published', 'withdrawn', 'declined'];

export function submissionSummary(changes: Partial<SubmissionSummary> = {}): SubmissionSummary {
  return {
    id: 'f1',
    sheetId: 's1',
    title: 'Un accueil du soir',
    organisation: 'Ville de Montreval',
    theme: { slug: 'ecoute-des-usagers', label: 'Écoute des usagers' },
    state: 'submitted',
    isOver: ended.includes(changes.state ?? 'submitted'),
    words: { step: 'À confier', note: null },
    author: { id: 'camille', name: 'Camille Vasseur' },
    penHolder: null,
    turn: turnView(),
    asked: null,
    stages: [],
    place: null,
    readingMinutes: 2,
    changedAt: '2026-11-12T08:00:00.000Z',
    slug: null,
    ...changes,
  };
}

export function draftContent(changes: Partial<DraftContent> = {}): DraftContent {
  return {
    title: 'Un accueil du soir',
    organisation: 'Ville de Montreval',
    pitch: 'Un soir par semaine, trois services reçoivent ensemble.',
    sections: {
      origin: fromPlainText('Un habitant sur trois venait deux fois.'),
      results: fromPlainText('On repart avec tout.'),
      principles: fromPlainText('Un seul comptoir.'),
      advice: fromPlainText('Commencer par six soirées.'),
      setbacks: null,
    },
    resultsKind: 'obtained',
    resultsDate: null,
    keyFigures: [],
    links: [],
    contacts: [],
    attachments: [],
    ...changes,
  };
}

export function remarkView(changes: Partial<RemarkView> = {}): RemarkView {
  return {
    id: 'r1',
    audience: 'team',
    part: null,
    text: 'Sur combien de mois ?',
    author: { id: 'odile', name: 'Odile Marchetaux' },
    at: '2026-11-12T09:00:00.000Z',
    answers: null,
    resolvedAt: null,
    fromAction: null,
    mayResolve: false,
    ...changes,
  };
}

export function submissionView(changes: Partial<SubmissionView> = {}): SubmissionView {
  return {
    ...submissionSummary({ state: changes.state ?? 'submitted' }),
    version: 3,
    content: draftContent(),
    contentVersion: null,
    contentHash: 'aaaa',
    missing: [],
    classification: {
      themes: ['ecoute-des-usagers'],
      scale: null,
      audience: [],
      maturity: null,
      year: null,
      effort: { duration: '', cost: '', means: '' },
      keywords: [],
      version: 1,
      writable: false,
    },
    committee: { id: 'general', name: 'Comité général', preset: 'mixed' },
    viewer: 'committee',
    coAuthors: [],
    delegates: [],
    invitations: [],
    proofreadings: [],
    revision: null,
    validation: null,
    opinions: [],
    readers: [],
    remarks: [],
    history: [],
    appearsAt: null,
    notBefore: null,
    held: false,
    cannotConclude: false,
    actions: [],
    ...changes,
  };
}

export function submissionList(
  items: SubmissionSummary[] = [submissionSummary()],
  changes: Partial<SubmissionList> = {},
): SubmissionList {
  return { items, total: items.length, page: 1, pageSize: 20, counts: {}, themes: [], states: [], ...changes };
}

export function actionResult(submission: SubmissionView | null, changes: Partial<ActionResult> = {}): ActionResult {
  return { submission, warnings: [], openedId: null, ...changes };
}

/** A page of the committee, opened by one of its members. */
export function openCommittee(address: string, who: Partial<Me> = {}): Promise<PageHarness> {
  return openSignedIn(address, { places: ['committee'], ...who });
}
