import fc from 'fast-check';
import { dice } from '../../../test/hostile-files/dice';
import { openDocumentTraps } from '../../../test/hostile-files/open-document-traps';
import { openXmlTraps } from '../../../test/hostile-files/open-xml-traps';
import { placeTraps } from '../../../test/hostile-files/place-traps';
import { pdfTraps } from '../../../test/hostile-files/pdf-traps';
import { partsOf } from '../../../test/builders/files';
import { ProblemError } from '#core/errors/problem';
import { cleanFile } from './clean-file';
import type { CleanFile } from '#rooms/file-rules';

/** Files that are tried, all kinds together: `HOSTILE_FILES=2000 npm test -- hostile-files` tries more. */
const tried = Number(process.env.HOSTILE_FILES ?? 400);

const families = { 'Open XML': openXmlTraps, OpenDocument: openDocumentTraps, PDF: pdfTraps, places: placeTraps };
const traps = Object.entries(families).flatMap(([family, ways]) =>
  Object.entries(ways).map(([name, trap]) => [`${family}, ${name}`, trap] as const),
);

/** What is not refused, with what the sender is told. */
const takenOut: Readonly<Record<string, string>> = {
  'Open XML, template': 'Le lien vers le modèle du document a été retiré.',
  'places, leftBehind': 'Les adresses et les dossiers cachés derrière le document ont été retirés.',
};

/** Nobody is refused without being told what to do. */
const advice = /^[A-ZÀÉ][^]{20,}\.$/;

async function outcome(bytes: Buffer): Promise<CleanFile | ProblemError> {
  return cleanFile(bytes).catch((error: unknown) => {
    if (error instanceof ProblemError) return error;
    throw error;
  });
}

describe('a file that runs or fetches something, however it is written', () => {
  it.each(traps)('is refused, or kept without it: %s', async (name, trap) => {
    await fc.assert(
      fc.asyncProperty(dice, async (choices) => {
        const found = await outcome(await trap(choices));
        if (found instanceof ProblemError) {
          expect(found.detail).toMatch(advice);
          return;
        }
        expect(Object.keys(takenOut)).toContain(name);
        expect(JSON.stringify(await partsOf(found.bytes))).not.toMatch(/ailleurs|attachedTemplate|c:.x\.png/i);
        expect(found.cleaned).toContain(takenOut[name]);
      }),
      { numRuns: Math.ceil(tried / traps.length), seed: 20_261_130 },
    );
  });
});
