import type { ActionRequest, RemarkView, SheetPart } from '@recueil/contracts';
import type { WorkflowAction } from '@recueil/domain';

/** What is said along with an action and stays beside the text: to the team, or among the committee. */
interface SaidRemark {
  audience: RemarkView['audience'];
  part: SheetPart | null;
  text: string;
}

/** Who hears the reason of which action; the reason of an opinion stands with the opinion. */
const audiences: Partial<Record<WorkflowAction, RemarkView['audience']>> = {
  return: 'team',
  decline: 'team',
  contest: 'team',
  reopen: 'team',
  overrule: 'committee',
};

export function remarksOf(action: WorkflowAction, request: Omit<ActionRequest, 'action'>): SaidRemark[] {
  const audience = audiences[action];
  if (audience === undefined) return [];
  const whole = said(request.reason).map((text) => ({ audience, part: null, text }));
  const sections = Object.entries(request.sectionReasons ?? {}).flatMap(([part, reason]) =>
    said(reason).map((text) => ({ audience, part: part as SheetPart, text })),
  );
  return [...whole, ...sections];
}

function said(text: string | undefined): string[] {
  return text === undefined || text.trim() === '' ? [] : [text.trim()];
}
