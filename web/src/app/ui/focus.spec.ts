import { reachPlace } from './focus';

/** A page with an answer that is folded twice. */
function folded(): HTMLInputElement {
  document.body.innerHTML = `
    <h2 id="suite">La suite</h2>
    <details><summary>Joindre</summary><details><summary>Plus</summary>
      <label for="image">Ce que montre l’image</label><input id="image" />
    </details></details>`;
  return document.querySelector('input')!;
}

describe('A link to a place of the page', () => {
  it('unfolds what holds a field, and gives it the focus without taking it from the keyboard', () => {
    const field = folded();
    reachPlace(document, 'image');
    expect([...document.querySelectorAll('details')].map(({ open }) => open)).toEqual([true, true]);
    expect(document.activeElement).toBe(field);
    expect(field.tabIndex).toBe(0);
  });

  it('leads reading to what takes no focus by itself', () => {
    folded();
    reachPlace(document, 'suite');
    expect(document.activeElement?.textContent).toBe('La suite');
  });
});
