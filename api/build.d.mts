/** Bundles our own code; packages stay in node_modules. */
export function bundle(entryPoints: readonly string[], outdir: string): Promise<void>;
