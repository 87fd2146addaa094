/** The bytes that were fetched, as words or as a `data:` address. Rejects when they cannot be read. */
export function readBlob(bytes: Blob, as: 'words' | 'address'): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      done(reader.result as string);
    });
    reader.addEventListener('error', () => {
      failed(reader.error ?? new Error('what was fetched cannot be read'));
    });
    if (as === 'words') reader.readAsText(bytes);
    else reader.readAsDataURL(bytes);
  });
}
