/** Widths, in points, of the smaller copies of images. */
export const imageWidths = [480, 960] as const;
export type ImageWidth = (typeof imageWidths)[number];
