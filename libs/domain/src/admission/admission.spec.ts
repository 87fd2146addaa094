import fc from 'fast-check';
import { admissionModes, admissionOf, type AdmissionRule, type Stranger } from './admission';

const rule = (given: Partial<AdmissionRule>): AdmissionRule => ({
  mode: 'approval',
  sirets: ['21000000100015', '130000002'],
  domains: ['ville.example'],
  ...given,
});
const stranger = (given: Partial<Stranger> = {}): Stranger => ({
  siret: '99999999900011',
  email: 'dominique@ailleurs.example',
  emailVerified: true,
  ...given,
});

describe('a stranger whom a provider vouches for', () => {
  it('comes in at once only where everybody does', () => {
    expect(admissionModes.map((mode) => admissionOf(rule({ mode }), stranger()))).toEqual([
      'refuse',
      'refuse',
      'ask',
      'admit',
    ]);
  });

  it('comes in by a SIRET that is listed, or that of another place of a listed SIREN', () => {
    const by = (siret: string | null) => admissionOf(rule({ mode: 'siret' }), stranger({ siret }));
    expect(['21000000100015', '13000000200017', '13000000299999'].map(by)).toEqual(['admit', 'admit', 'admit']);
    expect(['21000000100023', '210000001', '130000002', '1300000020001', '130000002000170', '', null].map(by)).toEqual(
      Array(7).fill('refuse'),
    );
  });

  it('comes in by the domain of an address that the provider verified, whatever its case, and not by one below it', () => {
    const by = (email: string, { emailVerified = true }: { emailVerified?: boolean } = {}) =>
      admissionOf(rule({ mode: 'domain' }), stranger({ email, emailVerified }));
    expect([by('a@ville.example'), by('A@VILLE.Example')]).toEqual(['admit', 'admit']);
    expect([
      by('a@ville.example', { emailVerified: false }),
      by('a@sous.ville.example'),
      by('a@laville.example'),
    ]).toEqual(['refuse', 'refuse', 'refuse']);
    expect(by('a@ville.example@ailleurs.example')).toBe('refuse');
  });

  it('is let in by nothing that was left empty', () => {
    const anybody = fc.record({
      siret: fc.option(fc.stringMatching(/^\d{0,15}$/)),
      email: fc.emailAddress(),
      emailVerified: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.constantFrom('siret' as const, 'domain' as const), anybody, (mode, person) => {
        expect(admissionOf({ mode, sirets: ['', '1', '12345678'], domains: [''] }, person)).toBe('refuse');
      }),
    );
  });
});
