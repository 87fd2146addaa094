import { Service, computed } from '@angular/core';
import { type ShippedLicences, type ShippedPackage, licenceFiles } from '@recueil/contracts';
import { reading } from '#web/core/reading';

interface LicenceGroup {
  licence: string;
  packages: ShippedPackage[];
}

/** What others wrote that Recueil is made of, by licence: the one of most packages first. */
@Service({ autoProvided: false })
export class LicencesStore {
  readonly #reading = reading<ShippedLicences>(() => licenceFiles.list);

  readonly failure = this.#reading.failure;
  readonly groups = computed(() => {
    const packages = this.#reading.value()?.packages;
    return packages && grouped(packages);
  });

  refresh(): void {
    this.#reading.reload();
  }
}

function grouped(packages: readonly ShippedPackage[]): LicenceGroup[] {
  const groups = Map.groupBy(packages, ({ licence }) => licence);
  return [...groups]
    .map(([licence, packages]) => ({ licence, packages }))
    .sort((one, other) => other.packages.length - one.packages.length || one.licence.localeCompare(other.licence));
}
