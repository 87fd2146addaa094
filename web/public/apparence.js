/* Before the first paint: the appearance chosen at an earlier visit, so that a dark page never flashes white. */
try {
  const chosen = globalThis.localStorage.getItem('recueil.apparence');
  if (chosen === 'light' || chosen === 'dark') globalThis.document.documentElement.dataset.theme = chosen;
} catch {
  /* Storage is refused here: the system's own appearance is followed. */
}
