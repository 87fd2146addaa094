import type { ActionField, FieldKind, OfferedAction } from '@recueil/contracts';

/** How a decision is written before it is sent: in the text itself, or under its parts. Null: a press is enough. */
export type DecisionMode = 'correct' | 'ask';

export function modeOf(decision: OfferedAction): DecisionMode | null {
  if (fieldOf(decision, 'text')) return 'correct';
  return fieldOf(decision, 'part-reasons') || fieldOf(decision, 'long-text') ? 'ask' : null;
}

export function fieldOf({ fields }: OfferedAction, kind: FieldKind): ActionField | undefined {
  return fields.find((field) => field.kind === kind);
}
