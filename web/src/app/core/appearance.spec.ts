import { TestBed } from '@angular/core/testing';
import { AppearanceStore } from './appearance';

describe('The appearance', () => {
  afterEach(() => {
    delete document.documentElement.dataset.theme;
    localStorage.clear();
  });

  it('follows the system until one is chosen', () => {
    expect(TestBed.inject(AppearanceStore).chosen()).toBe('auto');
  });

  it('is forced on the whole page, and kept for the next visit', () => {
    const store = TestBed.inject(AppearanceStore);
    store.choose('dark');
    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(localStorage.getItem('recueil.apparence')).toBe('dark');
    store.choose('auto');
    expect(document.documentElement.dataset.theme).toBeUndefined();
    expect(localStorage.getItem('recueil.apparence')).toBeNull();
  });

  it('holds for the visit where nothing can be kept', () => {
    const original = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem');
    Storage.prototype.setItem = () => {
      throw new Error('refused');
    };
    const store = TestBed.inject(AppearanceStore);
    store.choose('light');
    expect(store.chosen()).toBe('light');
    if (original) Object.defineProperty(Storage.prototype, 'setItem', original);
  });
});
