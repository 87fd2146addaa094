import type { ComponentFixture } from '@angular/core/testing';
import { TestBed } from '@angular/core/testing';
import { type RichText, fromPlainText, isRichText, toPlainText } from '@recueil/text';
import { type } from '#web/testing/page-harness';
import { pasteInto, richField } from '#web/testing/rich-typing';
import { has, one, text } from '#web/testing/screen';
import { TextEditor } from './text-editor';
import { pass, rendered } from '#web/testing/clock';

class Desk {
  private constructor(readonly fixture: ComponentFixture<TextEditor>) {}

  static async open(inputs: Record<string, unknown> = {}): Promise<Desk> {
    const fixture = TestBed.createComponent(TextEditor);
    Object.entries({ name: 'origine', label: 'Origine de la démarche', ...inputs }).forEach(([name, value]) => {
      fixture.componentRef.setInput(name, value);
    });
    document.body.append(fixture.nativeElement as HTMLElement);
    const desk = new Desk(fixture);
    await desk.settle();
    return desk;
  }

  get page(): HTMLElement {
    return this.fixture.nativeElement as HTMLElement;
  }

  get field(): HTMLElement {
    return richField(this.page, 'Origine');
  }

  get value(): RichText | null {
    return this.fixture.componentInstance.value();
  }

  get words(): string {
    return toPlainText(this.value);
  }

  async settle(): Promise<void> {
    await rendered(this.fixture);
    await pass();
    await rendered(this.fixture);
  }

  async paste(content: Parameters<typeof pasteInto>[1]): Promise<void> {
    pasteInto(this.field, content);
    await this.settle();
  }

  async press(name: string | RegExp): Promise<void> {
    one(this.page, 'button', name).click();
    await this.settle();
  }

  async key(target: Element, key: string, more: KeyboardEventInit = {}): Promise<KeyboardEvent> {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
    target.dispatchEvent(event);
    await this.settle();
    return event;
  }
}

describe('A text to be written', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('is a text box of several lines, named, described and required', async () => {
    const { field, page } = await Desk.open({
      hint: 'Qu’est-ce qui n’allait pas ?',
      softLimit: 45,
      isCounted: true,
    });
    expect(field.getAttribute('aria-multiline')).toBe('true');
    expect(field.getAttribute('aria-required')).toBe('true');
    expect(field.id).toBe('origine');
    const described = field
      .getAttribute('aria-describedby')!
      .split(' ')
      .map((id) => text(page.querySelector(`#${id}`)!));
    expect(described).toEqual(['Qu’est-ce qui n’allait pas ?', '45 mots conviennent']);
  });

  it('says what is wrong with it', async () => {
    const { field, page } = await Desk.open({ error: 'Il manque l’origine.' });
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.getAttribute('aria-describedby')).toBe('origine-erreur');
    expect(text(page.querySelector('#origine-erreur')!)).toBe('Il manque l’origine.');
  });

  it('gives what is written in the form in which texts are stored', async () => {
    const desk = await Desk.open();
    expect(desk.value).toBeNull();
    await desk.paste({ text: 'Un\n\nDeux ' });
    expect(desk.value).toEqual(fromPlainText('Un\nDeux'));
    expect(isRichText(desk.value)).toBe(true);
  });

  it('shows the text that it is given, and another that comes from elsewhere', async () => {
    const desk = await Desk.open({ value: fromPlainText('Le texte\ndu comité') });
    expect([...desk.field.querySelectorAll('p')].map(text)).toEqual(['Le texte', 'du comité']);
    desk.fixture.componentRef.setInput('value', fromPlainText('Un autre'));
    await desk.settle();
    expect(text(desk.field)).toBe('Un autre');
    expect(desk.words).toBe('Un autre');
  });

  it('says nothing as long as nothing changed', async () => {
    const given = fromPlainText('Le texte');
    const desk = await Desk.open({ value: given });
    expect(desk.value).toBe(given);
  });

  it('says by itself that it is longer than what suits, and cuts nothing', async () => {
    const desk = await Desk.open({ softLimit: 3 });
    const advice = desk.page.querySelector('#origine-mots')!;
    await desk.paste({ text: 'un deux trois' });
    expect(text(advice)).toBe('');
    await desk.paste({ text: ' quatre' });
    expect(text(advice)).toBe('4 mots ; 3 suffisent souvent. Rien n’est coupé.');
    expect(desk.words).toBe('un deux trois quatre');
  });

  it('counts its words on demand', async () => {
    const desk = await Desk.open({ softLimit: 3, isCounted: true });
    await desk.paste({ text: 'un deux' });
    expect(text(desk.page.querySelector('#origine-mots')!)).toBe('2 mots, 3 conviennent');
    desk.fixture.componentRef.setInput('isCounted', false);
    await desk.settle();
    expect(text(desk.page.querySelector('#origine-mots')!)).toBe('');
  });

  it('says when the text is more than could be kept, and keeps it on the screen', async () => {
    const desk = await Desk.open();
    await desk.paste({ text: 'mot '.repeat(6_000) });
    expect(text(desk.page.querySelector('#origine-erreur')!)).toContain('dépasse 20 000 caractères');
    expect(desk.words.length).toBeGreaterThan(20_000);
    await desk.paste({ text: 'mot '.repeat(40_000) });
    expect(text(one(desk.page, 'status', /trop long/))).toContain('par morceaux');
  });

  it('can be read and not written while it is closed', async () => {
    const desk = await Desk.open({ value: fromPlainText('Le texte'), disabled: true });
    expect(desk.field.getAttribute('contenteditable')).toBe('false');
    expect(desk.field.getAttribute('aria-disabled')).toBe('true');
    await desk.paste({ text: 'autre' });
    await desk.press('Gras');
    expect(desk.words).toBe('Le texte');
  });
});

describe('What is pasted into a text', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('joins the words around the caret, and keeps the lists and sub-headings it brings', async () => {
    const desk = await Desk.open();
    await desk.paste({ html: '<h1>Titre</h1><ul><li>un</li><li>deux</li></ul><p>fin</p>' });
    await desk.paste({ html: '<p>, <b>suite</b></p>' });
    expect(desk.words).toBe('Titre\n- un\n- deux\nfin, suite');
    await desk.paste({ html: '<ul><li>trois</li></ul>' });
    expect(desk.words).toBe('Titre\n- un\n- deux\nfin, suite\n- trois');
  });

  it('is what can be read of a page that holds scripts and images, and what is left out is said', async () => {
    const desk = await Desk.open();
    await desk.paste({ html: '<p>Un<img src=x onerror=alert(1)><script>alert(1)</script></p>', text: 'Un' });
    expect(desk.words).toBe('Un');
    expect(desk.field.querySelector('img, script')).toBeNull();
    expect(has(desk.page, 'status', /Une image n’a pas été collée/)).toBe(true);
    await desk.paste({ text: ' mot' });
    expect(has(desk.page, 'status', /image/)).toBe(false);
  });

  it('says that a picture alone has no place in a text', async () => {
    const desk = await Desk.open();
    await desk.paste({ files: 1 });
    expect(desk.value).toBeNull();
    expect(has(desk.page, 'status', /Une image n’a pas été collée/)).toBe(true);
  });
});

describe('The bar below a text', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('is one stop of Tab, walked with arrows, and left with Escape', async () => {
    const desk = await Desk.open();
    const bold = one(desk.page, 'button', 'Gras');
    const stops = (): string[] =>
      [...desk.page.querySelectorAll('[role="toolbar"] [tabindex="0"]')].map((button) =>
        button.getAttribute('aria-label')!,
      );
    expect(stops()).toEqual(['Gras']);
    bold.focus();
    await desk.key(bold, 'ArrowRight');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Italique');
    expect(stops()).toEqual(['Italique']);
    await desk.key(document.activeElement!, 'End');
    await desk.key(document.activeElement!, 'ArrowRight');
    expect(stops()).toEqual(['Gras']);
    await desk.key(document.activeElement!, 'Escape');
    expect(document.activeElement).toBe(desk.field);
    await desk.key(desk.field, 'F10', { altKey: true });
    expect(document.activeElement).toBe(bold);
  });

  it('says what the words at the caret are, and makes them so', async () => {
    const desk = await Desk.open();
    await desk.press('Gras');
    expect(one(desk.page, 'button', 'Gras').getAttribute('aria-pressed')).toBe('true');
    await desk.press('Sous-titre');
    await desk.paste({ text: 'Titre' });
    expect(desk.value?.content[0]?.type).toBe('heading');
    await desk.press('Liste');
    expect(desk.words).toBe('- Titre');
    await desk.press('Liste numérotée');
    expect(desk.words).toBe('1. Titre');
    expect(one(desk.page, 'button', 'Sous-titre').getAttribute('aria-disabled')).toBe('true');
    await desk.press('Annuler la frappe');
    expect(desk.words).not.toBe('1. Titre');
    await desk.press('Rétablir la frappe');
    expect(desk.words).toBe('1. Titre');
  });

  it('nests items by buttons and by keys, no deeper than a text may be, and leaves Tab to the page', async () => {
    const desk = await Desk.open({
      value: {
        type: 'doc',
        content: [
          {
            type: 'bulletList',
            content: ['un', 'deux'].map((words) => ({ type: 'listItem', content: fromPlainText(words).content })),
          },
        ],
      },
    });
    const end = desk.field.querySelectorAll('p')[1]!.firstChild!;
    desk.field.focus();
    document.getSelection()!.setPosition(end, 1);
    document.dispatchEvent(new Event('selectionchange'));
    await desk.settle();
    await desk.press('Décaler l’élément vers la droite');
    expect(desk.words).toBe('- un\n  - deux');
    await desk.key(desk.field, 'ArrowLeft', { altKey: true, shiftKey: true, keyCode: 37 });
    expect(desk.words).toBe('- un\n- deux');
    expect((await desk.key(desk.field, 'Tab', { keyCode: 9 })).defaultPrevented).toBe(false);
  });

  it('sets a link where there is none, checks its address, and takes it away', async () => {
    const desk = await Desk.open();
    await desk.key(desk.field, 'k', { ctrlKey: true });
    const address = one(desk.page, 'textbox', 'Adresse du lien');
    expect(document.activeElement).toBe(address);
    type(address, 'javascript:alert(1)');
    await desk.press('Poser le lien');
    expect(text(desk.page.querySelector('#origine-adresse-erreur')!)).toContain('ne mène nulle part');
    type(address, 'www.service.example/aide');
    type(one(desk.page, 'textbox', /^Mots à afficher/), 'le guide');
    await desk.key(address, 'Enter');
    expect(desk.value?.content).toEqual([
      {
        type: 'paragraph',
        content: [
          {
            type: 'text',
            text: 'le guide',
            marks: [{ type: 'link', attrs: { href: 'https://www.service.example/aide' } }],
          },
        ],
      },
    ]);
    expect(has(desk.page, 'textbox', 'Adresse du lien')).toBe(false);
    await desk.press('Lien');
    expect((one(desk.page, 'textbox', 'Adresse du lien') as HTMLInputElement).value).toBe(
      'https://www.service.example/aide',
    );
    await desk.key(one(desk.page, 'textbox', 'Adresse du lien'), 'Escape');
    await desk.press('Lien');
    await desk.press('Retirer le lien');
    expect(desk.value).toEqual(fromPlainText('le guide'));
  });
});
