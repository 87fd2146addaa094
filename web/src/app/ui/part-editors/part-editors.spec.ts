import { type Type, inputBinding, outputBinding, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { FieldProblem } from '@recueil/contracts';
import { type as typeIn } from '#web/testing/page-harness';
import { has, one, text } from '#web/testing/screen';
import { AttachmentsEditor } from './attachments-editor';
import { FiguresEditor } from './figures-editor';
import { LinksEditor } from './links-editor';
import { rendered } from '#web/testing/clock';

/** An editor alone on a page, and what it last said of its list. */
async function open<Line>(
  editor: Type<unknown>,
  name: string,
  lines: Line[],
  problems: FieldProblem[] = [],
  others: Record<string, unknown> = {},
): Promise<{ page: HTMLElement; said: () => Line[]; settle: () => Promise<void> }> {
  const list = signal(lines);
  const fixture: ComponentFixture<unknown> = TestBed.createComponent(editor, {
    bindings: [
      inputBinding(name, list),
      inputBinding('problems', () => problems),
      ...Object.entries(others).map(([input, value]) => inputBinding(input, () => value)),
      outputBinding<Line[]>(`${name}Change`, (changed) => {
        list.set(changed);
      }),
    ],
  });
  document.body.append(fixture.nativeElement as HTMLElement);
  await rendered(fixture);
  return { page: fixture.nativeElement as HTMLElement, said: list, settle: () => rendered(fixture) };
}

/** Presses the button that has a file take the place of that one, and chooses it. */
async function replaceWith(page: HTMLElement, name: string, settle: () => Promise<void>): Promise<void> {
  const button = one(page, 'button', name);
  const chosen = button.parentElement!.querySelector<HTMLInputElement>('input[type="file"]')!;
  let presses = 0;
  chosen.addEventListener('click', () => (presses += 1));
  button.click();
  expect(presses).toBe(1);
  Object.defineProperty(chosen, 'files', { configurable: true, value: [new File(['x'], 'IMG_0042.png')] });
  chosen.dispatchEvent(new Event('change'));
  await settle();
}

const picture = { sha256: 'a'.repeat(64), name: 'photo.jpeg', alternative: '' };

describe('The editors of what surrounds a text', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('add a line at the end, and go into it', async () => {
    const { page, said, settle } = await open(LinksEditor, 'links', [{ label: 'Le guide', url: 'https://a.example' }]);
    one(page, 'button', 'Ajouter un lien').click();
    await settle();
    expect(document.activeElement?.id).toBe('links-1-label');
    typeIn(document.activeElement as HTMLElement, 'La notice');
    expect(said()).toEqual([
      { label: 'Le guide', url: 'https://a.example' },
      { label: 'La notice', url: '' },
    ]);
  });

  it('complete the address of a page that was typed without its beginning', async () => {
    const { page, said } = await open(LinksEditor, 'links', [{ label: 'Le guide', url: '' }]);
    const field = one(page, 'textbox', 'Adresse');
    typeIn(field, 'guide.example/accueil');
    field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    expect(said()).toEqual([{ label: 'Le guide', url: 'https://guide.example/accueil' }]);
    typeIn(field, 'rien du tout');
    field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    expect(said()[0]?.url).toBe('rien du tout');
  });

  it('take a line away, and go back to where one adds', async () => {
    const { page, said, settle } = await open(LinksEditor, 'links', [{ label: 'Le guide', url: 'https://a.example' }]);
    one(page, 'button', 'Retirer le lien 1').click();
    await settle();
    expect(said()).toEqual([]);
    expect(text(document.activeElement!)).toBe('Ajouter un lien');
  });

  it('say what is wrong where it is typed, and of the whole list above it', async () => {
    const share = { kind: 'share' as const, value: 7, of: 40, label: 'guichets', detail: '' };
    const { page } = await open(
      FiguresEditor,
      'figures',
      [share],
      [
        { field: 'keyFigures[0]', message: 'Sur 20 au plus.' },
        { field: 'keyFigures[0].label', message: 'Trop long.' },
        { field: 'keyFigures', message: 'Six au plus.' },
      ],
    );
    expect(one(page, 'textbox', 'Combien').getAttribute('aria-invalid')).toBe('true');
    expect(text(document.getElementById('keyFigures-0-value-erreur')!)).toBe('Sur 20 au plus.');
    expect(text(document.getElementById('keyFigures-0-label-erreur')!)).toBe('Trop long.');
    expect(one(page, 'textbox', /^Sur combien/).getAttribute('aria-invalid')).toBeNull();
    expect(text(document.getElementById('keyFigures')!)).toBe('Six au plus.');
  });

  it('let a file be called otherwise, and keep what says of which kind it is', async () => {
    const { page, said } = await open(AttachmentsEditor, 'attachments', [picture]);
    const name = one(page, 'textbox', 'Nom du fichier') as HTMLInputElement;
    expect(name.value).toBe('photo');
    expect(text(document.getElementById('attachments-0-name-aide')!)).toBe('L’extension .jpeg est gardée.');
    typeIn(name, 'Le guichet du soir');
    expect(said()[0]?.name).toBe('Le guichet du soir.jpeg');
  });

  it('ask what is shown of pictures alone', async () => {
    const pdf = { sha256: 'b'.repeat(64), name: 'bilan.pdf', alternative: '' };
    const { page, said } = await open(AttachmentsEditor, 'attachments', [pdf, picture]);
    expect(has(page.querySelector('[aria-label="bilan.pdf"]')!, 'textbox', 'Ce que montre l’image')).toBe(false);
    typeIn(one(page, 'textbox', 'Ce que montre l’image'), 'Trois agents.');
    expect(said()).toEqual([pdf, { ...picture, alternative: 'Trois agents.' }]);
  });

  it('show pictures where their words are asked for, in a narrow copy', async () => {
    const address = (sha256: string, width: number): string => `/${sha256}?width=${width}`;
    const pdf = { sha256: 'b'.repeat(64), name: 'bilan.pdf', alternative: '' };
    const { page } = await open(AttachmentsEditor, 'attachments', [pdf, picture], [], { address });
    const shown = [...page.querySelectorAll('img')].map((image) => [image.alt, image.getAttribute('src')]);
    expect(shown).toEqual([['Image non décrite', `/${picture.sha256}?width=480`]]);
    expect(page.querySelector('img')!.closest('[aria-label="photo.jpeg"]')).not.toBeNull();
  });

  it('let a file take the place of another, under its name and its words, which are to be read again', async () => {
    const pdf = { sha256: 'b'.repeat(64), name: 'bilan.pdf', alternative: '' };
    const described = { ...picture, name: 'Le guichet.jpeg', alternative: 'Trois agents.' };
    const sending = (): Promise<unknown> => Promise.resolve({ sha256: 'c'.repeat(64), name: 'IMG_0042.png' });
    const { page, said, settle } = await open(AttachmentsEditor, 'attachments', [described, pdf], [], { sending });
    await replaceWith(page, 'Remplacer le fichier Le guichet.jpeg', settle);
    expect(said()).toEqual([{ ...described, sha256: 'c'.repeat(64), name: 'Le guichet.png' }, pdf]);
    const field = document.activeElement as HTMLInputElement;
    expect([field.id, field.value]).toEqual(['attachments-0-alternative', 'Trois agents.']);
    const hint = (): string => text(document.getElementById('attachments-0-alternative-aide')!);
    expect(hint()).toBe('L’image a changé : ces mots disent-ils encore ce qu’elle montre ?');
    typeIn(field, 'Deux agents.');
    await settle();
    expect(hint()).toBe('Pour qui ne la voit pas, en une phrase.');
  });

  it('leave a file where it is when what was chosen is joined already, or could not be sent', async () => {
    const answers = [{ sha256: picture.sha256, name: 'photo.jpeg' }, null];
    const sending = (): Promise<unknown> => Promise.resolve(answers.shift());
    const { page, said, settle } = await open(AttachmentsEditor, 'attachments', [picture], [], { sending });
    await replaceWith(page, 'Remplacer le fichier photo.jpeg', settle);
    expect(has(page, 'status', 'Ce fichier est déjà joint : rien n’a changé.')).toBe(true);
    await replaceWith(page, 'Remplacer le fichier photo.jpeg', settle);
    expect(has(page, 'status', /déjà joint/)).toBe(false);
    expect(said()).toEqual([picture]);
  });
});
