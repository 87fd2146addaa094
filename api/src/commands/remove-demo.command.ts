import { DemonstrationService } from '#rooms/demonstration';
import { inApplication } from './application';

/** `remove-demo`: takes the demonstration away. */
export async function removeDemoCommand(): Promise<number> {
  const removed = await inApplication('remove-demo', (app) =>
    app.get(DemonstrationService, { strict: false }).remove(),
  );
  const sheets = removed > 1 ? `${String(removed)} fiches retirées` : `${String(removed)} fiche retirée`;
  process.stdout.write(removed === 0 ? 'Aucune fiche de démonstration.\n' : `${sheets}, sans trace.\n`);
  return 0;
}
