import { type Type, inputBinding, outputBinding, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { FieldProblem } from '@recueil/contracts';
import { type as typeIn } from '../../../testing/page-harness';
import { has, one, text } from '../../../testing/screen';
import { AttachmentsEditor } from './attachments-editor';
import { FiguresEditor } from './figures-editor';
import { LinksEditor } from './links-editor';
import { rendered } from '../../../testing/clock';

/** An editor alone on a page, and what it last said of its list. */
async function open<Line>(
  editor: Type<unknown>,
  name: string,
  lines: Line[],
  problems: FieldProblem[] = [],
): Promise<{ page: HTMLElement; said: () => Line[]; settle: () => Promise<void> }> {
  const list = signal(lines);
  const fixture: ComponentFixture<unknown> = TestBed.createComponent(editor, {
    bindings: [
      inputBinding(name, list),
      inputBinding('problems', () => problems),
      outputBinding<Line[]>(`${name}Change`, (changed) => {
        list.set(changed);
      }),
    ],
  });
  document.body.append(fixture.nativeElement as HTMLElement);
  await rendered(fixture);
  return { page: fixture.nativeElement as HTMLElement, said: list, settle: () => rendered(fixture) };
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
});
