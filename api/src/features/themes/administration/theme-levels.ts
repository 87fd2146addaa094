import type { ThemeView } from '@recueil/contracts';
import { normaliseName } from '@recueil/importing';
import { notFound, type ProblemError } from '#core/errors/problem';
import { refusedField } from '#core/errors/refused-field';

/** The theme that is meant. Throws `not-found`. */
export function themeIn(themes: readonly ThemeView[], id: string): ThemeView {
  const found = themes.find((theme) => theme.id === id);
  if (!found) throw notFound();
  return found;
}

export function childrenOf(themes: readonly ThemeView[], id: string): ThemeView[] {
  return themes.filter(({ parentId }) => parentId === id);
}

/** Themes have two levels. Throws when this parent is unknown, or is itself below a theme. */
export function requireParent(themes: readonly ThemeView[], parentId: string | null): void {
  if (parentId === null) return;
  const parent = themes.find(({ id }) => id === parentId);
  if (!parent) throw refusedField('parentId', 'Ce thème n’existe plus. Choisissez-en un autre.');
  if (parent.parentId !== null) {
    throw refusedField('parentId', 'Un sous-thème ne peut pas en contenir d’autres\u202f: choisissez un thème.');
  }
}

/** Two themes side by side have different names. Throws `conflict`. */
export function requireFreeName(
  themes: readonly ThemeView[],
  { id, label, parentId }: { id: string | null; label: string; parentId: string | null },
): void {
  const name = normaliseName(label);
  if (name === '') throw refusedField('label', 'Le nom d’un thème compte au moins une lettre ou un chiffre.');
  const same = themes.some(
    (other) => other.id !== id && other.parentId === parentId && normaliseName(other.label) === name,
  );
  if (same) throw nameTaken();
}

function nameTaken(): ProblemError {
  return refusedField('label', 'Un thème voisin porte déjà ce nom\u202f: fusionnez-les plutôt.', 'conflict');
}
