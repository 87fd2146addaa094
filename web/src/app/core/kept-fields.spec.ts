import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { forgetBrowser } from '#web/testing/people-builders';
import { DraftKeeper } from './draft-keeper';
import { keepFields } from './kept-fields';

describe('The fields of a form', () => {
  afterEach(forgetBrowser);

  it('are kept for what the form is about alone, until they are again as they began', () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    const [form, reason] = [signal('retirer.a'), signal('')];
    TestBed.runInInjectionContext(() => keepFields(form, { reason }));
    const after = (act: () => void): string => {
      act();
      TestBed.tick();
      return reason();
    };
    expect(after(() => reason.set('Le guichet a fermé.'))).toBe('Le guichet a fermé.');
    expect(after(() => form.set('retirer.b'))).toBe('');
    expect(after(() => form.set('retirer.a'))).toBe('Le guichet a fermé.');
    after(() => reason.set(''));
    expect(TestBed.inject(DraftKeeper).recall('retirer.a', null)).toBeNull();
  });
});
