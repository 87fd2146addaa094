export { depthOf, mayBeFollowed, placeOutside, shown, staysInside } from './addresses';
export type { CleanFile, DrawnImage } from './cleaned-file';
export { extensionOf, mediaTypes } from './media-types';
export { authorRemoved, bomb, damaged, locked, notAdmitted, placesRemoved, refused, tooLarge } from './refusals';
