/** Why an erasing of before cannot be made again in what a back-up brought, and what to do, in words for whoever restores. */
export class ErasureMisfit extends Error {
  override readonly name = 'ErasureMisfit';
}
