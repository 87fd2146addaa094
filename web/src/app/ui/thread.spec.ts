import { TestBed } from '@angular/core/testing';
import type { StageView } from '@recueil/contracts';
import { text } from '#web/testing/screen';
import { Thread } from './thread';

const stages: StageView[] = [
  { name: 'draft', label: 'Brouillon', status: 'past' },
  { name: 'submitted', label: 'Reçue', status: 'current' },
  { name: 'published', label: 'En ligne', status: 'ahead' },
];

describe('The thread of a submission', () => {
  it('says what is done, where one is, and what comes', () => {
    const fixture = TestBed.createComponent(Thread);
    fixture.componentRef.setInput('stages', stages);
    fixture.detectChanges();
    const list = (fixture.nativeElement as HTMLElement).querySelector('ol')!;
    expect(list.getAttribute('aria-label')).toBe('Étapes');
    expect([...list.children].map((stage) => text(stage))).toEqual(['Brouillon, fait', 'Reçue', 'En ligne']);
    expect(text(list.querySelector('[aria-current="step"]')!)).toBe('Reçue');
  });
});
