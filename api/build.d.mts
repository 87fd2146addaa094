/** Bundles our own code; packages stay in node_modules. */
export function bundle(entryPoints: readonly (string | { in: string; out: string })[], outdir: string): Promise<void>;
