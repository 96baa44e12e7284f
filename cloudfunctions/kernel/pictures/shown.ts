import type { Files } from '../ports/files'

/** A drawn picture by its name, an uploaded one by its address. */
export const presentPicture = ({ files }: { files: Files }, picture: string): string =>
  picture.startsWith('cloud://') ? files.publicUrl(picture) : picture

/** What a drawn picture that ships with the screens is called. */
const drawnName = /^[a-z0-9-]{1,60}$/

/** Whether a picture ships with the screens, which know it by its name. */
export const isDrawn = (picture: string): boolean => drawnName.test(picture)

/**
 * Whether a picture that somebody names can be shown: what a document once keeps, every list that shows it has to make an
 * address of.
 */
export const isShowable = ({ files }: { files: Files }, picture: string): boolean =>
  picture.startsWith('cloud://') ? files.isPublic(picture) : isDrawn(picture)
